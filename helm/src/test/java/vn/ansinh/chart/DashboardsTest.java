package vn.ansinh.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The dashboards: each panel asks one question and shows its answer in a unit. */
class DashboardsTest {

    @Test
    void eachPanelSaysWhatItAsksAndInWhichUnitItAnswers() throws IOException {
        var dashboards = dashboards();
        assertThat(dashboards).extracting(dashboard -> dashboard.path("uid").asString()).hasSize(5).doesNotHaveDuplicates();
        assertThat(dashboards).allSatisfy(dashboard -> {
            assertThat(dashboard.path("title").asString()).startsWith("An Sinh · ");
            assertThat(dashboard.path("panels").valueStream()).isNotEmpty().allSatisfy(panel -> {
                var title = panel.path("title").asString();
                assertThat(title).isNotBlank();
                assertThat(panel.path("description").asString()).as(title).contains(" · ");
                assertThat(panel.at("/fieldConfig/defaults/unit").asString("")).as(title).isNotBlank();
                assertThat(panel.findValuesAsString("expr")).as(title).isNotEmpty().allMatch(expression -> expression.contains("namespace=\"$namespace\""));
            });
        });
    }

    @Test
    void eachIsAConfigMapThatGrafanaFinds() throws IOException {
        var values = Files.writeString(Files.createTempFile(Path.of("target"), "dashboards", ".yaml"), "monitoring: {dashboards: true}");
        var maps = Chart.platform().render(values).stream().filter(manifest -> manifest.label("grafana_dashboard").equals("1")).toList();
        assertThat(maps).hasSize(5).allSatisfy(map -> {
            var data = map.json().path("data");
            assertThat(data.propertyNames()).singleElement().satisfies(file ->
                    assertThat(Manifest.YAML.readTree(data.path(file).asString()).path("panels").valueStream()).isNotEmpty());
        });
        assertThat(Chart.platform().render()).noneMatch(manifest -> manifest.name().contains("dashboard"));
    }

    private static List<JsonNode> dashboards() throws IOException {
        try (var files = Files.list(Chart.inRepository("helm/ansinh/files/dashboards"))) {
            return files.sorted().map(DashboardsTest::read).toList();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return Manifest.YAML.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
