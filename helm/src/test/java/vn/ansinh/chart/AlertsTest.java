package vn.ansinh.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The alerts: each says what it means in both languages, has its page, and fires when it should. */
class AlertsTest {

    private static final Path RULES = Chart.inRepository("helm/ansinh/files/alerts.yaml");
    private static final Path CASES = Chart.inRepository("helm/src/test/resources/alerts-test.yaml");
    private static final String PAGE = "https://github.com/ansinh/ansinh/blob/main/docs/operating/alerts.md#";

    @Test
    void eachAlertSaysWhatItMeansInBothLanguagesAndWhereItIsExplained() {
        assertThat(alerts()).hasSizeGreaterThan(20).allSatisfy(alert -> {
            assertThat(alert.at("/labels/severity").asString()).as(name(alert)).isIn("critical", "warning");
            var texts = alert.path("annotations");
            assertThat(texts.propertyNames()).as(name(alert)).containsExactlyInAnyOrder("summary", "description", "summary_vi", "runbook_url");
            assertThat(texts.path("runbook_url").asString()).isEqualTo(PAGE + name(alert).toLowerCase(Locale.ROOT));
        });
        assertThat(alerts()).extracting(AlertsTest::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.md", "alerts.vi.md"})
    void eachAlertHasItsSectionAndEachSectionItsAlert(String page) throws IOException {
        var headings = Files.readAllLines(Chart.inRepository("docs/operating/" + page)).stream().filter(line -> line.startsWith("## ")).map(line -> line.substring(3));
        assertThat(headings).containsExactlyElementsOf(alerts().stream().map(AlertsTest::name).toList());
    }

    @Test
    void eachAlertHasACaseInWhichItFires() throws IOException {
        var fired = Manifest.YAML.readTree(Files.readString(CASES)).path("tests").valueStream().flatMap(test -> test.path("alert_rule_test").valueStream())
                .filter(expected -> !expected.path("exp_alerts").isEmpty()).map(expected -> expected.path("alertname").asString());
        assertThat(fired).containsExactlyInAnyOrderElementsOf(alerts().stream().map(AlertsTest::name).toList());
    }

    @Test
    void firesWhenItShouldAndNotBefore() throws Exception {
        assumeTrue(isInstalled("promtool"), "promtool is not installed: the alerts' cases are not run (on Debian: apt-get install prometheus)");
        var process = new ProcessBuilder("promtool", "test", "rules", CASES.getFileName().toString()).directory(CASES.getParent().toFile())
                .redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @Test
    void looksAtItsOwnReleaseOnly() throws IOException {
        var values = Files.writeString(Files.createTempFile(Path.of("target"), "rules", ".yaml"), "monitoring: {rules: true, labels: {release: prometheus}}");
        var rules = Chart.platform().render(values).stream().filter(manifest -> manifest.kind().equals("PrometheusRule")).toList();
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.label("release")).isEqualTo("prometheus");
            assertThat(rule.spec().path("groups").size()).isEqualTo(groups().size());
            assertThat(rule.spec().findValuesAsString("expr")).allSatisfy(expression ->
                    assertThat(expression).contains("namespace=\"" + Chart.NAMESPACE + "\"").doesNotContain("{}"));
        });
        assertThat(Chart.platform().render()).noneMatch(manifest -> manifest.kind().equals("PrometheusRule"));
    }

    private static List<JsonNode> groups() {
        try {
            return Manifest.YAML.readTree(Files.readString(RULES)).path("groups").valueStream().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> alerts() {
        return groups().stream().flatMap(group -> group.path("rules").valueStream()).toList();
    }

    private static String name(JsonNode alert) {
        return alert.path("alert").asString();
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
