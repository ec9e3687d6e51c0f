package vn.ansinh.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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

    LintResult lint() {
        return new Helm(directory).lint().strict().call();
    }

    /** Helm's template leaves hooks out; as ordinary objects of a copy they are checked like the rest. */
    private static Path withHooksAsObjects(Path chart) {
        try (var files = Files.walk(chart)) {
            var copy = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chart").toAbsolutePath();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(chart.getFileName()).resolve(chart.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace("helm.sh/hook:", "ansinh.vn/hook:"));
            }
            return copy.resolve(chart.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path repository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent).filter(directory -> Files.exists(directory.resolve("helm/ansinh/Chart.yaml")))
                .findFirst().orElseThrow();
    }
}
