package vn.ansinh.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A shell that holds the reading end of a pipe from this JVM. When the JVM is gone, in whatever way, the pipe ends and the shell stops the processes
 * that were handed to it. It ignores Ctrl-C, which a terminal sends to the whole process group.
 */
public final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = """
        trap '' INT HUP TERM
        pids=
        while read -r what pid; do
          kept=
          for p in $pids; do [ "$p" = "$pid" ] || kept="$kept $p"; done
          pids=$kept
          [ "$what" = watch ] && pids="$pids $pid"
        done
        left() { for p in $pids; do kill -0 "$p" 2>/dev/null && return 0; done; return 1; }
        [ "$1" -gt 0 ] && for p in $pids; do kill -TERM "$p" 2>/dev/null; done
        tenths=$(($1 * 10))
        while [ "$tenths" -gt 0 ] && left; do sleep 0.1; tenths=$((tenths - 1)); done
        for p in $pids; do kill -KILL "$p" 2>/dev/null; done
        tenths=50
        while [ "$tenths" -gt 0 ] && left; do sleep 0.1; tenths=$((tenths - 1)); done
        [ -n "$2" ] && rm -rf "$2"
        exit 0
        """;

    private final Writer pipe;

    private Watchdog(Writer pipe) {
        this.pipe = pipe;
    }

    /** Stops what is left in order, by force after the grace; data stay. */
    public static Watchdog withGrace(Duration grace) {
        return start(grace, null);
    }

    /** Ends what is left at once and deletes the folder. */
    public static Watchdog deleting(Path folder) {
        return start(Duration.ZERO, folder);
    }

    private static Watchdog start(Duration grace, @Nullable Path folder) {
        var command = new ProcessBuilder("/bin/sh", "-c", SCRIPT, "ansinh-watchdog", Long.toString(grace.toSeconds()), folder == null ? "" : folder.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return new Watchdog(command.start().outputWriter(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new LocalFailure("No shell could be started; check that /bin/sh exists and may be run.", e);
        }
    }

    public void watch(long pid) {
        tell("watch " + pid);
    }

    public void forget(long pid) {
        tell("forget " + pid);
    }

    /** Does what the end of this JVM would do. */
    @Override
    public synchronized void close() {
        try {
            pipe.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the watchdog is gone", e);
        }
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line);
            pipe.write('\n');
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the watchdog is gone", e);
        }
    }
}
