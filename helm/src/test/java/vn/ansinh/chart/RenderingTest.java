package vn.ansinh.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenderingTest {

    @Test
    void lintsStrictlyWithItsDefaults() {
        var result = Chart.platform().lint();
        assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
    }

    @Test
    void rendersTheSixWithItsDefaults() {
        assertThat(Chart.platform().render()).filteredOn(manifest -> manifest.kind().equals("Deployment")).extracting(Manifest::name)
                .containsExactlyInAnyOrder("ansinh-gateway", "ansinh-participant", "ansinh-contribution", "ansinh-subsidy", "ansinh-campaign",
                        "ansinh-reporting");
    }
}
