package vn.ansinh.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A chart of this repository, rendered without a cluster. */
record Chart(Path directory) {

    static final String RELEASE = "ansinh";
    static final String NAMESPACE = "ansinh";

    private static final String KUBERNETES = "1.33.0";

    private static final Path REPOSITORY = repository();
    private static final Chart PLATFORM = new Chart(withHooksAsObjects(inRepository("helm/ansinh")));
    private static final Chart OPERATORS = new Chart(withHooksAsObjects(inRepository("k8s/ansinh-operators")));

    /** Gateway and services. */
    static Chart platform() {
        return PLATFORM;
    }

    /** What the operators of broker, store and sign-in make. */
    static Chart operators() {
        return OPERATORS;
    }

    static Chart named(String name) {
        return Stream.of(PLATFORM, OPERATORS).filter(chart -> chart.name().equals(name)).findFirst().orElseThrow();
    }

    String name() {
        return directory.getFileName().toString();
    }

    Path file(String path) {
        return directory.resolve(path);
    }

    static Path inRepository(String path) {
        return REPOSITORY.resolve(path);
    }

    /** @throws IllegalStateException with Helm's words where it refuses the values */
    List<Manifest> render(Path... values) {
        Cluster.none();
        return renderHere(values);
    }

    /** Rendered while {@code lookup} finds what the test has put into its {@link Cluster}. */
    List<Manifest> renderHere(Path... values) {
        return renderOn(KUBERNETES, values);
    }

    List<Manifest> renderOn(String kubernetes, Path... values) {
        var template = new Helm(directory).template().withName(RELEASE).withNamespace(NAMESPACE).withKubeVersion(kubernetes);
        Stream.of(values).forEach(template::withValuesFile);
        return Manifest.all(template.call());
    }

    /** The chart with other defaults: lint takes no values. */
    Chart with(Path values) {
        try {
            var copy = copy(directory);
            var defaults = (ObjectNode) Manifest.YAML.readTree(Files.readString(directory.resolve("values.yaml")));
            merge(defaults, Manifest.YAML.readTree(Files.readString(values)));
            Files.writeString(copy.resolve("values.yaml"), Manifest.YAML.writeValueAsString(defaults));
            return new Chart(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merge(ObjectNode target, JsonNode changes) {
        changes.properties().forEach(entry -> {
            if (entry.getValue().isObject() && target.get(entry.getKey()) instanceof ObjectNode inner) {
                merge(inner, entry.getValue());
            } else {
                target.set(entry.getKey(), entry.getValue());
            }
        });
    }

    LintResult lint() {
        return new Helm(directory).lint().strict().call();
    }

    /** Helm's template leaves hooks out; as ordinary objects of a copy they are checked like the rest. */
    private static Path withHooksAsObjects(Path chart) {
        try {
            var copy = copy(chart);
            try (var templates = Files.walk(copy.resolve("templates"))) {
                for (var template : templates.filter(Files::isRegularFile).toList()) {
                    Files.writeString(template, Files.readString(template).replace("helm.sh/hook:", "ansinh.vn/hook:"));
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(Path chart) throws IOException {
        var copy = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chart").toAbsolutePath().resolve(chart.getFileName());
        try (var files = Files.walk(chart)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(chart.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    private static Path repository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent).filter(directory -> Files.exists(directory.resolve("helm/ansinh/Chart.yaml")))
                .findFirst().orElseThrow();
    }
}
