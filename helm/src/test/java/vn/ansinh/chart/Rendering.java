package vn.ansinh.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A chart with one set of values: the files below {@code values/} by what they turn on, and the overlays. */
record Rendering(Chart chart, Path values) {

    private static final Map<Rendering, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    static Stream<Rendering> all() {
        return Stream.concat(ofPlatform(), ofOperators());
    }

    static Stream<Rendering> ofPlatform() {
        return of(Chart.platform());
    }

    static Stream<Rendering> ofOperators() {
        return of(Chart.operators());
    }

    static Rendering ofPlatform(String name) {
        return ofPlatform().filter(rendering -> rendering.name().equals(name)).findFirst().orElseThrow();
    }

    static Rendering ofOperators(String name) {
        return ofOperators().filter(rendering -> rendering.name().equals(name)).findFirst().orElseThrow();
    }

    private static Stream<Rendering> of(Chart chart) {
        var overlays = files(Chart.inRepository("k8s/overlays"), 2).filter(file -> file.getFileName().toString().equals(overlay(chart)));
        return Stream.concat(files(Path.of("src/test/resources/values", chart.name()), 1), overlays).sorted().map(file -> new Rendering(chart, file));
    }

    private static Stream<Path> files(Path directory, int depth) {
        try (var files = Files.walk(directory.toAbsolutePath(), depth)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Manifest> manifests() {
        return RENDERED.computeIfAbsent(this, it -> it.chart.render(it.values));
    }

    /** {@code tls}, or {@code overlay nation}. */
    String name() {
        return isOverlay() ? "overlay " + values.getParent().getFileName() : values.getFileName().toString().replace(".yaml", "");
    }

    private boolean isOverlay() {
        return values.getFileName().toString().equals(overlay(chart));
    }

    private static String overlay(Chart chart) {
        return chart.name().replace("ansinh-", "") + ".yaml";
    }

    @Override
    public String toString() {
        return chart.name() + " with " + name();
    }
}
