package vn.ansinh.subsidy.documenting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A file of cases below {@code law/} and the tests that run it. */
record CaseFile(String name, List<String> header, List<List<String>> rows, List<String> tests) {

    private static final Path CASES = Path.of("src/test/resources/law");
    private static final Path TESTS = Path.of("src/test/java");

    /** All files in the order of their names. */
    static List<CaseFile> all() throws IOException {
        var tests = files(TESTS, "Test.java");
        var all = new ArrayList<CaseFile>();
        for (var file : files(CASES, ".csv")) {
            var name = file.getFileName().toString();
            var lines = lines(Files.readString(file));
            all.add(new CaseFile(name.substring(0, name.length() - ".csv".length()), lines.getFirst(), lines.subList(1, lines.size()), readers(tests, name)));
        }
        return all;
    }

    private static List<String> readers(List<Path> tests, String name) throws IOException {
        var readers = new ArrayList<String>();
        for (var test : tests) {
            if (Files.readString(test).contains("\"/law/" + name + "\"")) {
                readers.add(test.getFileName().toString().replace(".java", ""));
            }
        }
        return readers;
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(below)) {
            return found.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Lines of RFC 4180. */
    static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                line.add(cell.toString());
                cell.setLength(0);
                lines.add(List.copyOf(line));
                line.clear();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!line.isEmpty() || !cell.isEmpty()) {
            line.add(cell.toString());
            lines.add(List.copyOf(line));
        }
        return List.copyOf(lines);
    }
}
