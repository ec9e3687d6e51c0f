package vn.ansinh.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The list of running processes in the data folder, by which a start after a crash finds what is left. A process is known by its number and its start. */
final class Leftovers {

    private static final Duration IN_ORDER = Duration.ofSeconds(20);

    private final Path file;

    Leftovers(Path data) {
        this.file = data.resolve("processes");
    }

    void record(Iterable<Part> parts) {
        var lines = new StringBuilder();
        for (var part : parts) {
            part.pid().stream().mapToObj(ProcessHandle::of).flatMap(Optional::stream).map(Leftovers::line).forEach(lines::append);
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new LocalFailure("The file " + file + " can't be written; free some space or set ANSINH_DATA to a folder that can.", e);
        }
    }

    /** Ends what an earlier launcher left behind. */
    int clean() {
        var left = left();
        left.forEach(ProcessHandle::destroy);
        if (!Waiting.until(IN_ORDER, () -> left.stream().noneMatch(ProcessHandle::isAlive))) {
            left.forEach(ProcessHandle::destroyForcibly);
            Waiting.until(IN_ORDER, () -> left.stream().noneMatch(ProcessHandle::isAlive));
        }
        return left.size();
    }

    private List<ProcessHandle> left() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            var recorded = lines.collect(Collectors.toSet());
            return recorded.stream()
                .map(line -> Long.parseLong(line.split(" ")[0]))
                .map(ProcessHandle::of)
                .flatMap(Optional::stream)
                .filter(process -> process.isAlive() && recorded.contains(line(process).strip()))
                .toList();
        } catch (IOException | NumberFormatException e) {
            return List.of();
        }
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().map(start -> Long.toString(start.toEpochMilli())).orElse("") + "\n";
    }
}
