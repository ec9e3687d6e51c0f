package vn.ansinh.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the pages of sizing say is reserved is what the values reserve. */
class SizingTest {

    private static final double MEBI_IN_GIBI = 1024;

    @ParameterizedTest
    @CsvSource({"trial, one pod each", "province, 12 pods", "nation, 18 pods"})
    void thePagesNameWhatIsReservedForTheSix(String overlay, String pods) throws IOException {
        var deployments = Rendering.ofPlatform("overlay " + overlay).manifests().stream().filter(manifest -> manifest.kind().equals("Deployment")).toList();
        double cores = sum(deployments.stream(), it -> cores(it.path("cpu").asString()), overlay);
        double memory = sum(deployments.stream(), it -> mebibytes(it.path("memory").asString()), overlay) / MEBI_IN_GIBI;
        for (var page : new String[] {"sizing.md", "sizing.vi.md"}) {
            var row = Files.readAllLines(Chart.inRepository("k8s/overlays/" + overlay).resolve(page)).stream().filter(line -> line.startsWith("| gateway")
                    && line.contains("GiB")).findFirst().orElseThrow();
            if (page.equals("sizing.md")) {
                assertThat(row).contains(pods);
            }
            assertThat(row.replace(',', '.')).contains("| %.1f |".formatted(cores)).containsAnyOf(" %.1f GiB".formatted(memory), " %.0f GiB".formatted(memory));
        }
    }

    private static double sum(Stream<Manifest> deployments, ToDoubleFunction<JsonNode> amount, String overlay) {
        return deployments.mapToDouble(deployment -> replicas(deployment, overlay)
                * deployment.containers().mapToDouble(container -> amount.applyAsDouble(container.at("/resources/requests"))).sum()).sum();
    }

    private static int replicas(Manifest deployment, String overlay) {
        return Rendering.ofPlatform("overlay " + overlay).manifests().stream().filter(manifest -> manifest.kind().equals("ScaledObject"))
                .filter(scaled -> scaled.name().equals(deployment.name())).map(scaled -> scaled.spec().path("minReplicaCount").asInt()).findFirst()
                .orElseGet(() -> deployment.spec().path("replicas").asInt(lowest(deployment, overlay)));
    }

    private static int lowest(Manifest deployment, String overlay) {
        return Rendering.ofPlatform("overlay " + overlay).manifests().stream().filter(manifest -> manifest.kind().equals("HorizontalPodAutoscaler"))
                .filter(scaled -> scaled.name().equals(deployment.name())).map(scaled -> scaled.spec().path("minReplicas").asInt()).findFirst().orElse(0);
    }

    private static double cores(String quantity) {
        return quantity.endsWith("m") ? Double.parseDouble(quantity.replace("m", "")) / 1000 : Double.parseDouble(quantity);
    }

    private static double mebibytes(String quantity) {
        var number = Double.parseDouble(quantity.toLowerCase(Locale.ROOT).replaceAll("[a-z]", ""));
        return quantity.endsWith("Gi") ? number * MEBI_IN_GIBI : number;
    }
}
