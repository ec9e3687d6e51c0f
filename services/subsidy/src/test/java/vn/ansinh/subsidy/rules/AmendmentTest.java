package vn.ansinh.subsidy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.subsidy.rules.loading.ContentHash;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;

class AmendmentTest {

    private static final RuleSet SHIPPED = RuleSetLoader.load(RuleFiles.shipped());
    private static final Citation NOTICE = new Citation("Thông báo 12/TB-BHXH", null, LocalDate.of(2027, 1, 5));

    @Test
    void cutsTheUnknownPeriodAroundANewRate() {
        var before = SHIPPED.parameter(Rule.FUND_RETURN).history();
        var after = amended(Rule.FUND_RETURN, value("2027-01-05", "2027-12-31", "0.30")).history();

        assertThat(after.subList(0, before.size() - 1)).isEqualTo(before.subList(0, before.size() - 1));
        assertThat(after.subList(before.size() - 1, after.size())).extracting(DatedValue::from, DatedValue::to).containsExactly(
                tuple(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4)),
                tuple(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 12, 31)),
                tuple(LocalDate.of(2028, 1, 1), null));
        assertThat(after.getLast().value()).isInstanceOf(Value.Unknown.class);
        assertThat(after.get(after.size() - 2).citation()).isEqualTo(NOTICE);
    }

    @Test
    void letsAValueWithoutALastDayHoldUntilTheNextChangeThatIsKnown() {
        var line = amended(Rule.POVERTY_LINE, value("2029-01-01", null, "2600000"));

        assertThat(line.on(LocalDate.of(2028, 12, 31)).value()).isEqualTo(new Value.Number(new BigDecimal("2200000")));
        assertThat(line.on(LocalDate.of(2029, 1, 1)).to()).isEqualTo(LocalDate.of(2030, 12, 31));
        assertThat(line.on(LocalDate.of(2031, 1, 1)).value()).isInstanceOf(Value.Unknown.class);
    }

    @Test
    void replacesAValueThatBeginsOnTheSameDayAndSeveralAtOnceInAnyOrder() {
        var salary = amended(Rule.BASE_SALARY, value("2028-07-01", null, "2900000"),
                value("2026-07-01", null, "2540000"), value("2027-07-01", null, "2700000"));

        assertThat(salary.history().reversed().stream().limit(3)).extracting(value -> value.from().getYear()).containsExactly(2028, 2027, 2026);
        assertThat(salary.on(LocalDate.of(2026, 7, 1)).value()).isEqualTo(new Value.Number(new BigDecimal("2540000")));
        assertThat(salary.on(LocalDate.of(2027, 6, 30)).to()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(salary.history().getLast().to()).isNull();
    }

    @Test
    void cutsAValueInTheMiddleOfAnother() {
        var rate = amended(Rule.CONTRIBUTION_RATE, value("2027-03-01", "2027-03-31", "21.5"));

        assertThat(rate.on(LocalDate.of(2027, 2, 28)).value()).isEqualTo(rate.on(LocalDate.of(2027, 4, 1)).value());
        assertThat(rate.on(LocalDate.of(2027, 4, 1)).from()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(rate.on(LocalDate.of(2027, 3, 15)).value()).isEqualTo(new Value.Number(new BigDecimal("21.5")));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            BASE_SALARY | 2027-07-01 | -          | 2027-07-01 | -          | 1 | from | rule-overlap
            BASE_SALARY | 2027-07-01 | 2027-12-31 | 2027-12-31 | -          | 1 | from | rule-overlap
            BASE_SALARY | 2027-07-01 | -          | 2027-01-01 | 2027-07-01 | 1 | from | rule-overlap
            BASE_SALARY | 2027-07-01 | -          | 2027-06-30 | 2027-01-01 | 1 | to   | rule-ends-before-begin
            BASE_SALARY | 2015-12-31 | -          | 2027-01-01 | -          | 0 | from | rule-before-first-day
            FUND_RETURN | 2027-01-05 | 2027-12-31 | 2028-01-05 | -          | 1 | to   | rule-one-year
            FUND_RETURN | 2027-01-05 | 2028-12-31 | 2029-01-05 | 2029-12-31 | 0 | to   | rule-one-year
            """, delimiter = '|')
    void saysWhichValueIsWrongAndWhy(Rule rule, String from, @Nullable String to, String otherFrom, @Nullable String otherTo, int index,
                               String member, String code) {
        var values = List.of(value(from, to, "1"), value(otherFrom, otherTo, "1"));

        assertThat(Amendment.flaw(SHIPPED.parameter(rule), values)).hasValueSatisfying(at -> {
            assertThat(at.index()).isEqualTo(index);
            assertThat(at.flaw().member()).isEqualTo(member);
            assertThat(at.flaw().code()).isEqualTo(code);
        });
        assertThatIllegalArgumentException().isThrownBy(() -> new Amendment(Map.of(rule, values)).applyTo(SHIPPED));
    }

    @ParameterizedTest
    @CsvSource({"BASE_SALARY, 0, rule-not-positive", "BASE_SALARY, -1, rule-number-form", "BASE_SALARY, 2530000.5, rule-whole-number",
            "BASE_SALARY, 1e15, rule-number-form", "BASE_SALARY, 1e999999999, rule-number-form", "CONTRIBUTION_RATE, 100.1, rule-above-hundred",
            "FUND_RETURN, 0.0000000001, rule-number-form", "BASE_SALARY, 2.53e6, -", "FUND_RETURN, 0, -", "MINIMUM_AGE, 0, -"})
    void refusesNumbersThatNoLawHas(Rule rule, BigDecimal number, String code) {
        assertThat(Schema.number(rule, number).map(Flaw::code).orElse("-")).isEqualTo(code);
    }

    @Test
    void keepsTheRowsThatTheEngineReads() {
        var former = (Value.Table) SHIPPED.parameter(Rule.INCOME_ADJUSTMENT).on(LocalDate.of(2026, 6, 1)).value();
        var rows = new LinkedHashMap<>(former.rows());
        rows.put("2027", BigDecimal.ONE);
        assertThat(Amendment.flaw(SHIPPED.parameter(Rule.INCOME_ADJUSTMENT), List.of(table(rows)))).isEmpty();

        rows.remove("2008");
        assertThat(Amendment.flaw(SHIPPED.parameter(Rule.INCOME_ADJUSTMENT), List.of(table(rows)))).hasValueSatisfying(at -> {
            assertThat(at.flaw().code()).isEqualTo("rule-row-missing");
            assertThat(at.flaw().arguments()).containsEntry("row", "2008");
        });
    }

    private static DatedValue table(SequencedMap<String, BigDecimal> rows) {
        return new DatedValue(LocalDate.of(2027, 2, 3), LocalDate.of(2027, 12, 31), new Value.Table(rows), NOTICE, null, true);
    }

    @Test
    void namesAnotherContentAndTheSameContentTheSame() {
        var amendment = new Amendment(Map.of(Rule.FUND_RETURN, List.of(value("2027-01-05", "2027-12-31", "0.30"))));
        var written = new Amendment(Map.of(Rule.FUND_RETURN, List.of(value("2027-01-05", "2027-12-31", "0.300000"))));

        var amended = ContentHash.named("2026.11", amendment.applyTo(SHIPPED));
        assertThat(amended.ref().hash()).isNotEqualTo(SHIPPED.ref().hash()).isEqualTo(ContentHash.named("2026.11", written.applyTo(SHIPPED)).ref().hash());
        assertThat(ContentHash.named(SHIPPED.ref().version(), SHIPPED.parameters()).ref()).isEqualTo(SHIPPED.ref());
        assertThat(ContentHash.named("2026.12", SHIPPED.parameters()).ref().hash()).isNotEqualTo(SHIPPED.ref().hash());
    }

    /** Whatever is entered, every day has one value: the new one inside its days, and outside of them the one it had. */
    @Property
    void changesOnlyTheDaysItNames(@ForAll @IntRange(max = 5000) int start, @ForAll @IntRange(max = 900) int days, @ForAll @IntRange(max = 6000) int asked) {
        var from = RuleSet.FIRST_DAY.plusDays(start);
        var value = new DatedValue(from, from.plusDays(days), new Value.Number(new BigDecimal("1234567")), NOTICE, null, true);
        var day = RuleSet.FIRST_DAY.plusDays(asked);

        for (var rule : List.of(Rule.BASE_SALARY, Rule.POVERTY_LINE, Rule.INCOME_STEP)) {
            var before = SHIPPED.parameter(rule);
            var after = amended(rule, value);
            assertThat(after.history().stream().filter(each -> each.holdsOn(day))).hasSize(1);
            assertThat(after.on(day).value()).isEqualTo(value.holdsOn(day) ? value.value() : before.on(day).value());
            assertThat(after.on(day).citation()).isEqualTo(value.holdsOn(day) ? NOTICE : before.on(day).citation());
            assertThat(Schema.history(rule, after.history())).isEmpty();
        }
    }

    private static Parameter amended(Rule rule, DatedValue... values) {
        return new Amendment(Map.of(rule, List.of(values))).applyTo(SHIPPED).stream().filter(parameter -> parameter.rule() == rule).findFirst().orElseThrow();
    }

    private static DatedValue value(String from, @Nullable String to, String number) {
        return new DatedValue(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), new Value.Number(new BigDecimal(number)), NOTICE, null, true);
    }
}
