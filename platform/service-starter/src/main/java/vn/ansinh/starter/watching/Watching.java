package vn.ansinh.starter.watching;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Looks at each neighbour again and again, each in a thread of its own, so that one that does not answer hides no other. */
final class Watching implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final List<Watch> watches;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    Watching(List<Watch> watches) {
        this.watches = watches;
    }

    @Override
    public void start() {
        var end = new CountDownLatch(1);
        stopping = end;
        watches.forEach(watch -> Thread.ofVirtual().name(watch.getClass().getSimpleName()).start(() -> lookUntil(end, watch)));
    }

    private static void lookUntil(CountDownLatch end, Watch watch) {
        try {
            do {
                watch.look();
            } while (!end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
