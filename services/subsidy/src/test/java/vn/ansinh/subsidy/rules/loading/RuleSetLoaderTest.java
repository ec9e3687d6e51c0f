package vn.ansinh.subsidy.rules.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.subsidy.rules.Rule;

class RuleSetLoaderTest {

    private static final RuleFiles SHIPPED = RuleFiles.shipped();

    @Test
    void readsTheShippedRulesWithVersionAndContentHash() {
        var rules = RuleSetLoader.load(SHIPPED);

        assertThat(rules.parameters()).hasSize(Rule.values().length);
        assertThat(rules.ref().version()).isNotBlank();
        assertThat(rules.ref().hash()).matches("[0-9a-f]{64}");
        assertThat(RuleSetLoader.load(SHIPPED).ref()).isEqualTo(rules.ref());
    }

    @Test
    void namesAnotherHashWhenAnyValueChanges() {
        var changed = RuleSetLoader.load(changed("base-salary.yaml", "2530000", "2530001"));

        assertThat(changed.ref().hash()).isNotEqualTo(RuleSetLoader.load(SHIPPED).ref().hash());
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            base-salary.yaml       | value: 1150000        | value: many         | 6  | not a number: many
            base-salary.yaml       | value: 1150000        | value: 1150000.5    | 6  | VND are whole numbers
            base-salary.yaml       | value: 1150000        | value: -5           | 6  | not a number: -5
            base-salary.yaml       | from: 2016-05-01      | from: 2016-02-31    | 7  | not a day: 2016-02-31
            base-salary.yaml       | from: 2013-07-01      | from: 2016-01-02    | 6  | a gap before 2016-01-02: the rules begin on 2016-01-01
            base-salary.yaml       | from: 2017-07-01      | from: 2016-05-01    | 8  | overlaps the value from 2016-05-01
            base-salary.yaml       | unit: VND             | unit: percent       | 4  | the unit of base-salary is VND
            base-salary.yaml       | unit: VND             | unti: VND           | 4  | unknown key unti
            base-salary.yaml       | confirmed: true       | confirmed: maybe    | 6  | true or false is expected here
            base-salary.yaml       | confirmed: true,      | clause: Điều 1,     | 6  | document and confirmed are needed
            base-salary.yaml       | value: 1150000        | absent: true        | 6  | base-salary does not take absent
            base-salary.yaml       | value: 1150000        | values: [1]         | 6  | base-salary does not take values
            base-salary.yaml       | value: 1150000        | value: 1, absent: true | 6 | exactly one of [value, values, codes, table, absent, unknown] is needed
            base-salary.yaml       | {from: 2026-07-01     | {from: 2026-07-01, to: 2026-12-31 | 13 | a gap after 2026-12-31 that is not marked unknown
            base-salary.yaml       | {from: 2026-07-01     | {from: 2026-07-01, to: 2026-01-01 | 13 | ends before it begins
            island-communes.yaml   | codes: []             | codes: none         | 6  | a list is expected here
            fund-return.yaml       | to: 2016-12-31        | to: 2016-12-30      | 7  | a gap after 2016-12-30 that is not marked unknown
            fund-return.yaml       | to: 2016-12-31        | to: 2017-01-01      | 7  | overlaps the value from 2016-01-01
            fund-return.yaml       | value: 0.532500       | value: 100.1        | 6  | more than 100 percent
            island-communes.yaml   | "07192"               | "06994"             | 8  | the code 06994 stands twice
            retirement-age-men.yaml| value: 720, document  | unknown: {vi: a, en: b}, document | 6 | an unknown value has neither document nor confirmed
            health-ladder.yaml     | "5": 40               | "6": 40             | 7  | the keys of health-ladder are [1, 2, 3, 4, 5] in this order
            health-ladder.yaml     | "1": 100, "2": 70     | "2": 70, "1": 100   | 7  | the keys of health-ladder are [1, 2, 3, 4, 5] in this order
            maternity-months.yaml  | table: {paid: 6, of-the-last: 12} | table: {}              | 7  | an empty table
            maternity-months.yaml  | table: {paid: 6, of-the-last: 12} | table: {"paid in": 6}  | 7  | not a key: paid in
            maternity-months.yaml  | table: {paid: 6, of-the-last: 12} | table: {paid: many}    | 7  | not a number: many
            maternity-months.yaml  | table: {paid: 6, of-the-last: 12} | table: {paid: 6.5}     | 7  | months are whole numbers
            maternity-months.yaml  | table: {paid: 6, of-the-last: 12} | table: {paid: [6]}     | 7  | a text is expected here
            maternity-months.yaml  | table: {paid: 6, of-the-last: 12} | table: {paid: 6, paid: 7} | 7 | the key paid stands twice
            maternity-months.yaml  | table: {paid: 6, of-the-last: 12} | table: [6, 12]         | 7  | a mapping is expected here
            maternity-months.yaml  | table: {paid: 6, of-the-last: 12} | table: {paid: 6}       | 7  | the keys of maternity-months are [of-the-last, paid]
            maternity-months.yaml  | table: {paid: 6, of-the-last: 12} | value: 6               | 7  | maternity-months does not take value
            income-adjustment.yaml | 2008: 2.14            | eight: 2.14         | 12 | the keys of income-adjustment are whole numbers, not eight
            income-adjustment.yaml | {from: 2027-01-01,    | {from: 2028-01-01,  | 23 | a value of income-adjustment holds within one year
            base-salary.yaml       | value: 1150000        | table: {a: 1}       | 6  | base-salary does not take table
            rule-set.yaml          | - base-salary         | - base-salry        | 5  | no parameter is called base-salry
            rule-set.yaml          | - poverty-line        | - base-salary       | 6  | base-salary stands twice
            rule-set.yaml          | - poverty-line        | #                   | 5  | the parameter poverty-line is missing
            rule-set.yaml          | version: 2026.11      | version: next       | 3  | a version is year.month or year.month.number
            """)
    void refusesABrokenFileWithFileAndLine(String file, String text, String broken, int line, String reason) {
        assertThatExceptionOfType(RuleFileException.class).isThrownBy(() -> RuleSetLoader.load(changed(file, text, broken)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).isEqualTo("rules/%s:%d: %s".formatted(file, line, reason)));
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertThatExceptionOfType(RuleFileException.class).isThrownBy(() -> RuleSetLoader.load(changed("base-salary.yaml", "values:", "values: [")))
                .withMessageStartingWith("rules/base-salary.yaml:").withMessageContaining("not YAML");
    }

    @Test
    void refusesAMissingFile() {
        assertThatExceptionOfType(RuleFileException.class)
                .isThrownBy(() -> RuleSetLoader.load(name -> "fund-return.yaml".equals(name) ? Optional.empty() : SHIPPED.read(name)))
                .withMessage("rules/rule-set.yaml:15: there is no file fund-return.yaml");
    }

    private static RuleFiles changed(String file, String text, String broken) {
        return name -> SHIPPED.read(name).map(content -> {
            if (!name.equals(file)) {
                return content;
            }
            assertThat(content).contains(text);
            int at = content.indexOf(text);
            return content.substring(0, at) + broken + content.substring(at + text.length());
        });
    }
}
