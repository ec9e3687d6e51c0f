package vn.ansinh.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the services' code says, for the tables of the charts that repeat it. */
final class Sources {

    private Sources() {
    }

    static List<String> of(String module) {
        try (var files = Files.walk(Chart.inRepository(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Sources::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a service and of what every service is built on. */
    static Stream<String> of(String service, String... shared) {
        return Stream.concat(of("services/" + service).stream(), Stream.of(shared).flatMap(module -> of(module).stream()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
