package vn.ansinh.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/** One process of the platform. Starting and getting ready are two steps, so that many start at the same time. */
public interface Part extends AutoCloseable {

    String name();

    /** Starts the process and returns at once; does nothing if it runs. */
    void start();

    /** Waits until the part does its work. @throws LocalFailure if it ends or does not get ready in time */
    void awaitReady(Duration limit);

    /** Ends the process in order, by force after a while. */
    void stop();

    /** Ends the process as a crash would (SIGKILL). */
    void kill();

    boolean isAlive();

    OptionalLong pid();

    /** The loopback port, or empty for a process that somebody else runs. */
    int port();

    Path log();

    @Override
    default void close() {
        stop();
    }
}
