package vn.ansinh.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {

    static Stream<Chart> charts() {
        return Stream.of(Chart.platform(), Chart.operators());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void eachValueIsExplainedInASentence(Chart chart) {
        assertThat(Values.of(chart).described()).isNotEmpty()
                .allSatisfy((path, schema) -> assertThat(schema.path("description").asString("")).as(path).matches("(?s)[A-Z\\d`a-z].{3,}\\."));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noValueLacksItsSchema(Chart chart) {
        var values = Values.of(chart);
        assertThat(values.given().keySet()).isNotEmpty().isSubsetOf(values.described().keySet());
    }

    /** Left to others or without a limit unless somebody gives one. */
    @ParameterizedTest
    @MethodSource("charts")
    void nothingIsDescribedThatHasNoDefault(Chart chart) {
        var values = Values.of(chart);
        var lacking = new TreeSet<>(values.described().keySet());
        lacking.removeAll(values.given().keySet());
        assertThat(lacking).allMatch(path -> path.equals("global") || path.endsWith(".limits.cpu"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void unknownValuesAreRefusedOnEveryLevel(Chart chart) {
        var open = Values.of(chart).described().entrySet().stream().filter(entry -> entry.getValue().path("type").asString("").equals("object"))
                .filter(entry -> !entry.getValue().path("additionalProperties").isBoolean()).map(entry -> entry.getKey());
        assertThat(open).allMatch(path -> path.equals("global") || path.endsWith("annotations") || path.endsWith("labels"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-values.csv", useHeadersInDisplayName = true)
    void aWrongValueIsRefusedByItsName(String chart, String yaml, String named, @TempDir Path directory) throws IOException {
        var values = Files.writeString(directory.resolve("values.yaml"), yaml);
        assertThatThrownBy(() -> Chart.named(chart).render(values)).isInstanceOf(IllegalStateException.class).hasMessageContaining(named);
    }
}
