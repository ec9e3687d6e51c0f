package vn.ansinh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The names of figures that the chart's dashboards and alerts ask for. */
final class NamedFigures {

    private static final Pattern RULE = Pattern.compile("^\\s+expr: (?:>-\\n((?: {10}.*\\n)+)|(.*)\\n)", Pattern.MULTILINE);
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\b(?:by|on|without|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern DURATION = Pattern.compile("\\[[^]]*]|\\$\\w+");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:])[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\(|\\w)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    private final Path chart;

    NamedFigures(Path chart) {
        this.chart = chart;
    }

    Set<String> ofAlerts() {
        return RULE.matcher(read(chart.resolve("files/alerts.yaml"))).results()
                .flatMap(rule -> names(rule.group(1) == null ? rule.group(2) : rule.group(1)).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> ofDashboards() {
        try (var files = Files.list(chart.resolve("files/dashboards"))) {
            return files.flatMap(file -> new JsonMapper().readTree(read(file)).findValues("expr").stream()).map(JsonNode::asString)
                    .flatMap(expression -> names(expression).stream()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is left of an expression without texts, labels, durations, functions and words of the language. */
    static Set<String> names(String expression) {
        var bare = expression;
        for (var noise : new Pattern[] {TEXT, DURATION, LABELS}) {
            bare = noise.matcher(bare).replaceAll(" ");
        }
        return NAME.matcher(bare).results().map(match -> match.group()).filter(name -> !WORDS.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
