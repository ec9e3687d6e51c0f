package vn.ansinh.subsidy.rules.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.Unit;

/** The schema that editors and other programs use says of a file's form what the loader says. */
class ParameterSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = RuleFiles.shipped().read("parameter.schema.json").orElseThrow();
    private static final JsonNode DOCUMENT = JSON.readTree(TEXT);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT, InputFormat.JSON);

    @ParameterizedTest
    @EnumSource
    void takesEveryShippedFile(Rule rule) {
        assertThat(faults(RuleFiles.shipped().read(rule.id() + ".yaml").orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "value: 5, document: D, confirmed: true", "value: 5, document: D, clause: Điều 1, signed: 2016-01-01, confirmed: false, note: n",
            "unknown: {vi: a, en: b}", "unknown: {vi: a, en: b}, note: n"})
    void takesWhatTheLoaderTakes(String entry) {
        assertThat(faults(months(entry))).isEmpty();
        assertThat(ParameterFile.read(Rule.MISSING_MONTHS_LIMIT, "missing-months-limit.yaml", months(entry)).history()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lump-sum-multiples | table: {2008: 2.14} | table: {}
            lump-sum-multiples | table: {2008: 2.14} | table: {"a b": 2.14}
            lump-sum-multiples | table: {2008: 2.14} | table: {2008: much}
            lump-sum-multiples | table: {2008: 2.14} | table: {2008: -1}
            lump-sum-multiples | table: {2008: 2.14} | table: [2.14]
            lump-sum-multiples | table: {2008: 2.14} | table: {2008: [2.14]}
            months-for-pension | value: 180          | value: much
            months-for-pension | value: 180          | value: -1
            months-for-pension | value: 180          | value: 1000000000000000
            months-for-pension | value: 180          | value: 180, absent: true
            months-for-pension | value: 180          | note: nothing
            months-for-pension | value: 180          | value: 180, colour: red
            months-for-pension | value: 180          | value: 180, signed: soon
            months-for-pension | value: 180          | value: 180, to: 2016-02-31
            months-for-pension | value: 180          | value: 180, note: ""
            support-island     | absent: true        | absent: false
            advance-months     | values: [24, 36]    | values: 24
            advance-months     | values: [24, 36]    | values: [some]
            island-communes    | codes: [A]          | codes: [a b]
            island-communes    | codes: [A]          | codes: [A, A]
            island-communes    | codes: [A]          | codes: A
            """)
    void refusesAValueThatTheLoaderRefuses(String parameter, String right, String wrong) {
        var rule = Rule.of(parameter).orElseThrow();
        refusesAlike(rule, file(rule, right + ", document: D, confirmed: true"), right, wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value: 5, document: D, confirmed: true | value: 5, confirmed: true
            value: 5, document: D, confirmed: true | value: 5, document: D
            value: 5, document: D, confirmed: true | value: 5, document: D, confirmed: maybe
            value: 5, document: D, confirmed: true | unknown: {vi: a, en: b}, document: D
            value: 5, document: D, confirmed: true | unknown: {vi: a, en: b}, confirmed: false
            value: 5, document: D, confirmed: true | unknown: {vi: a}
            value: 5, document: D, confirmed: true | unknown: notice
            {vi: Tên, en: Name}                    | {vi: Tên}
            {vi: Tên, en: Name}                    | Name
            unit: months                           | unit: bushels
            from: 2016-01-01                       | from: 2016-13-01
            from: 2016-01-01,                      | to: 2016-01-01,
            """)
    void refusesAFormThatTheLoaderRefuses(String right, String wrong) {
        refusesAlike(Rule.MISSING_MONTHS_LIMIT, months("value: 5, document: D, confirmed: true"), right, wrong);
    }

    @Test
    void knowsTheUnitsOfTheLoader() {
        assertThat(DOCUMENT.at("/properties/unit/enum").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Unit.values()).map(Unit::id).toList());
    }

    @Test
    void knowsTheMembersOfTheLoader() {
        var members = new TreeSet<>(ParameterFile.OF_AN_ENTRY);
        members.add("from");
        assertThat(DOCUMENT.at("/$defs/entry/properties").propertyNames()).containsExactlyInAnyOrderElementsOf(members);
    }

    private static void refusesAlike(Rule rule, String text, String right, String wrong) {
        assertThat(text).contains(right);
        assertThat(faults(text)).isEmpty();
        assertThat(ParameterFile.read(rule, rule.id() + ".yaml", text).history()).hasSize(1);

        var broken = text.replace(right, wrong);
        assertThat(faults(broken)).as(broken).isNotEmpty();
        assertThatExceptionOfType(RuleFileException.class).as(broken).isThrownBy(() -> ParameterFile.read(rule, rule.id() + ".yaml", broken));
    }

    private static String months(String entry) {
        return file(Rule.MISSING_MONTHS_LIMIT, entry);
    }

    private static String file(Rule rule, String entry) {
        return """
                name: {vi: Tên, en: Name}
                unit: %s
                values:
                  - {from: 2016-01-01, %s}
                """.formatted(rule.unit().id(), entry);
    }

    private static List<String> faults(String yaml) {
        var json = JSON.writeValueAsString(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        return SCHEMA.validate(json, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Error::toString).toList();
    }
}
