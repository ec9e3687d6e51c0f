package vn.ansinh.local;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Runs tasks at the same time; the first failure breaks the others off. */
final class Parallel {

    private Parallel() {
    }

    static void run(List<Runnable> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ExecutorCompletionService<Void>(threads);
            tasks.forEach(task -> running.submit(task, null));
            for (int done = 0; done < tasks.size(); done++) {
                try {
                    running.take().get();
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    throw e.getCause() instanceof LocalFailure known ? known : new LocalFailure("A part could not be started: " + e.getCause(), e.getCause());
                } catch (InterruptedException e) {
                    threads.shutdownNow();
                    Thread.currentThread().interrupt();
                    throw new LocalFailure("The start was broken off.", e);
                }
            }
        }
    }
}
