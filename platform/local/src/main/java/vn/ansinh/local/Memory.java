package vn.ansinh.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Resident memory as the operating system counts it. */
final class Memory {

    private static final long KIBI = 1024;

    private Memory() {
    }

    static OptionalLong residentBytes(long pid) {
        try {
            var answer = Tool.run(Duration.ofSeconds(5), List.of("ps", "-o", "rss=", "-p", Long.toString(pid)));
            return answer.exit() == 0 ? OptionalLong.of(Long.parseLong(answer.output().strip()) * KIBI) : OptionalLong.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
