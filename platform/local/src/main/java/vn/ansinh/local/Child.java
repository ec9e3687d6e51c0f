package vn.ansinh.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process with its log file, handed to the watchdog as long as it runs. */
final class Child {

    /** Long enough for the first end of a service, which leaves its class-data archive. */
    private static final Duration IN_ORDER = Duration.ofSeconds(60);
    private static final int LINES_SHOWN = 15;

    private final String name;
    private final Path log;
    private final Watchdog watchdog;
    private @Nullable Process process;

    Child(String name, Path log, Watchdog watchdog) {
        this.name = name;
        this.log = log;
        this.watchdog = watchdog;
    }

    /** The command runs deaf to Ctrl-C: a terminal sends it to all, but the launcher stops its parts one after the other. */
    synchronized void start(Path folder, List<String> command, Map<String, String> environment) {
        if (isAlive()) {
            return;
        }
        var deaf = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$0\" \"$@\""));
        deaf.addAll(command);
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(deaf).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var started = builder.start();
            started.getOutputStream().close();
            watchdog.watch(started.pid());
            started.onExit().thenAccept(ended -> watchdog.forget(ended.pid()));
            process = started;
        } catch (IOException e) {
            throw new LocalFailure("The process of " + name + " could not be started; see " + log + ".", e);
        }
    }

    synchronized void stop() {
        var running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        if (!endsWithin(running, IN_ORDER)) {
            kill();
        }
        process = null;
    }

    synchronized void kill() {
        var running = process;
        if (running == null) {
            return;
        }
        running.destroyForcibly();
        endsWithin(running, IN_ORDER);
        process = null;
    }

    boolean isAlive() {
        var running = process;
        return running != null && running.isAlive();
    }

    OptionalLong pid() {
        var running = process;
        return running != null && running.isAlive() ? OptionalLong.of(running.pid()) : OptionalLong.empty();
    }

    Path log() {
        return log;
    }

    /** Asks again and again until the probe says yes. */
    void await(Duration limit, Probe probe) {
        if (!Waiting.until(limit, () -> !isAlive() || probe.isReady())) {
            throw new LocalFailure("%s is not ready after %d seconds; its log is %s.".formatted(name, limit.toSeconds(), log));
        }
        if (!isAlive()) {
            throw new LocalFailure("%s ended while it started; its log is %s%s".formatted(name, log, lastLines()));
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            int reason = lines.lastIndexOf("APPLICATION FAILED TO START");
            int from = reason >= 0 ? reason : Math.max(0, lines.size() - LINES_SHOWN);
            return lines.isEmpty() ? "." : ":\n" + String.join("\n", lines.subList(from, Math.min(lines.size(), from + LINES_SHOWN)));
        } catch (IOException e) {
            return ".";
        }
    }

    private static boolean endsWithin(Process running, Duration limit) {
        try {
            return running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @FunctionalInterface
    interface Probe {
        boolean isReady();
    }
}
