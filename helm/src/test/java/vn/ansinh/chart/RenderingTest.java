package vn.ansinh.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderingTest {

    private static final List<String> SIX = List.of("ansinh-gateway", "ansinh-participant", "ansinh-contribution", "ansinh-subsidy", "ansinh-campaign",
            "ansinh-reporting");

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#all")
    void lintsStrictly(Rendering rendering) {
        Cluster.none();
        var result = rendering.chart().with(rendering.values()).lint();
        assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void rendersTheSix(Rendering rendering) {
        assertThat(rendering.manifests()).filteredOn(manifest -> manifest.kind().equals("Deployment")).extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(SIX);
    }

    @Test
    void everyOverlayIsRendered() {
        assertThat(Rendering.all().map(Rendering::toString)).contains("ansinh with overlay trial", "ansinh with overlay province", "ansinh with overlay nation",
                "ansinh-operators with overlay province", "ansinh-operators with overlay nation");
    }
}
