package vn.ansinh.subsidy.calculating;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.subsidy.calculating.Assertions.calculated;
import static vn.ansinh.subsidy.calculating.Assertions.problem;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.LocalCase;
import vn.ansinh.subsidy.policies.Conditions;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.subsidy.policies.Worth;

class LocalSupportTest {

    private static final String ESCAPED = "JUST_ESCAPED_POVERTY";

    @ParameterizedTest(name = "{0} on {1}: {3}")
    @CsvFileSource(resources = "/law/local-top-ups.csv", numLinesToSkip = 1)
    void comesOutToTheDong(ArgumentsAccessor line) {
        var expected = LocalCase.of(line);
        var policies = expected.extras().stream().map(extra -> percent(extra.payer(), expected.group(), extra.percent().toString()))
                .toArray(Supplement[]::new);

        var calculation = calculated(Payments.monthly(expected.date().toString(), expected.income()).by(expected.method(), null).of(expected.group())
                .by(policies));

        assertThat(calculation.gross()).isEqualTo(Vnd.of(expected.total()));
        assertThat(byPayer(calculation)).isEqualTo(expected.expected());
        assertThat(calculation.participantPays()).isEqualTo(Vnd.of(expected.own()));
    }

    @Test
    void countsOnlyTheHighestOfAPayerAndAddsUpThePayers() {
        var calculation = calculated(Payments.monthly("2026-02-10", 1_500_000).of("POOR", ESCAPED).by(
                percent(Payer.COMMUNE, "OTHER", "5"), percent(Payer.PROVINCE, "OTHER", "10"), percent(Payer.PROVINCE, ESCAPED, "20"),
                percent(Payer.PROVINCE, "NEAR_POOR", "30")));

        assertThat(byPayer(calculation)).isEqualTo(Map.of(Payer.STATE, 165_000L, Payer.PROVINCE, 66_000L, Payer.COMMUNE, 16_500L));
        assertThat(calculation.lines()).extracting(PayerLine::payer).containsExactly(Payer.STATE, Payer.PROVINCE, Payer.COMMUNE);
        assertThat(calculation.group()).as("the State's").isEqualTo(Group.POOR);
    }

    @Test
    void addsWhatStacksInItsOrder() {
        var calculation = calculated(Payments.monthly("2026-02-10", 1_500_000).by(
                stacking("later", 2, "OTHER", "3"), stacking("sooner", 1, "OTHER", "2"), stacking("sooner", 1, "OTHER", "1"),
                percent(Payer.PROVINCE, "OTHER", "10"), percent(Payer.PROVINCE, "OTHER", "5")));

        assertThat(calculation.lines().stream().skip(1)).extracting(PayerLine::amount).containsExactly(Vnd.of(33_000), Vnd.of(6_600), Vnd.of(9_900));
    }

    @Test
    void cutsWhoComesLastAtWhatIsStillDue() {
        var calculation = calculated(Payments.monthly("2026-01-10", 1_500_000).of("POOR").by(
                percent(Payer.PROVINCE, "POOR", "40"), percent(Payer.COMMUNE, "POOR", "20")).withGift(50_000));

        assertThat(byPayer(calculation)).isEqualTo(Map.of(Payer.STATE, 165_000L, Payer.PROVINCE, 132_000L, Payer.COMMUNE, 33_000L, Payer.DONOR, 0L));
        assertThat(calculation.participantPays()).isEqualTo(Vnd.ZERO);
        assertThat(steps(calculation, "cut")).extracting(TraceStep::values).containsExactly(
                Map.of("gross", "330000", "payer", "COMMUNE", "granted", "66000", "paid", "33000"),
                Map.of("gross", "330000", "payer", "DONOR", "granted", "50000", "paid", "0"));
    }

    /** Support is not discounted, so with years ahead it may pass the gross although the percentages do not pass 100. */
    @Test
    void cutsTheLastPayerOfYearsAheadAtTheGross() {
        var calculation = calculated(Payments.monthly("2026-04-15", 1_500_000).by(Method.ADVANCE, 60).of("POOR").by(percent(Payer.PROVINCE, "POOR", "50")));

        assertThat(byPayer(calculation)).isEqualTo(Map.of(Payer.STATE, 9_900_000L, Payer.PROVINCE, 8_198_148L));
        assertThat(calculation.participantPays()).isEqualTo(Vnd.ZERO);
        assertThat(steps(calculation, "cut")).singleElement().extracting(TraceStep::text).extracting(BilingualText::vi).asString()
                .startsWith("Ngân sách tỉnh chỉ trả 8.198.148 thay cho 9.900.000 đồng");
    }

    @Test
    void givesFixedSumsForEachMonth() {
        var calculation = calculated(Payments.monthly("2026-02-10", 2_000_000).by(Method.MONTHS_6, null).by(
                new Supplement("sum", Payer.COMMUNE, "Quỹ xã", Group.OTHER, null, new Worth.AmountAMonth(Vnd.of(20_000)), Conditions.NONE, null, "NQ 1")));

        assertThat(calculation.lines().get(1)).isEqualTo(new PayerLine(Payer.COMMUNE, "Quỹ xã", BigDecimal.ZERO, 6, Vnd.of(120_000), "NQ 1"));
        assertThat(steps(calculation, "local-support").getFirst().text().vi())
                .isEqualTo("Ngân sách xã hỗ trợ thêm (Quỹ xã) cho đối tượng khác: 20.000 × 6 tháng = 120.000 đồng.");
    }

    @ParameterizedTest
    @CsvSource({"118,2,2", "120,0,0", "0,12,12"})
    void supportsTheMonthsOfTheStateUnlessAPolicyHasItsOwnNumber(int used, int ofTheState, int local) {
        var payment = Payments.monthly("2026-02-10", 1_500_000).by(Method.MONTHS_12, null).afterSupportedMonths(used);

        assertThat(months(calculated(payment.by(percent(Payer.PROVINCE, "OTHER", "10"))), Payer.PROVINCE)).isEqualTo(local);
        assertThat(months(calculated(payment.by(percent(Payer.PROVINCE, "OTHER", "10"))), Payer.STATE)).isEqualTo(ofTheState);
        assertThat(months(calculated(payment.by(limited(9, null))), Payer.PROVINCE)).isEqualTo(9);
        assertThat(months(calculated(payment.by(limited(9, null)).afterLocalMonths("limited", 4)), Payer.PROVINCE)).isEqualTo(5);
        assertThat(months(calculated(payment.by(limited(9, null)).afterLocalMonths("limited", 9)), Payer.PROVINCE)).isZero();
    }

    @ParameterizedTest(name = "recognised on {0}: {1} of 12 months from February 2026")
    @CsvSource({"2025-02-01,0", "2025-02-02,0", "2025-03-01,1", "2025-03-15,1", "2025-08-10,6", "2026-02-01,12", "2026-02-02,11"})
    void countsWholeMonthsFromTheRecognition(String since, int months) {
        var calculation = calculated(Payments.monthly("2026-02-10", 1_500_000).by(Method.MONTHS_12, null).of(ESCAPED).by(limited(null, 12))
                .recognised(ESCAPED, since));

        assertThat(months(calculation, Payer.PROVINCE)).isEqualTo(months);
        assertThat(codes(calculation)).isEmpty();
    }

    @Test
    void takesForGrantedInAnEstimateWhatIsNotTold() {
        var escaped = Payments.monthly("2026-02-10", 1_500_000).by(Method.MONTHS_12, null).of(ESCAPED);

        assertThat(codes(calculated(escaped.by(limited(null, 6))))).containsExactly("recognition-day-assumed");
        assertThat(months(calculated(escaped.by(limited(null, 6))), Payer.PROVINCE)).isEqualTo(6);
        var anybody = Payments.monthly("2026-02-10", 1_500_000).by(forResidents());
        assertThat(codes(calculated(anybody))).containsExactly("permanent-residence-assumed");
        assertThat(codes(calculated(anybody.residing(true)))).isEmpty();
        assertThat(calculated(anybody.residing(true)).lines()).isEqualTo(calculated(anybody).lines()).hasSize(2);
    }

    @Test
    void saysWhyAPolicyGivesNothing() {
        var payment = Payments.monthly("2026-05-10", 1_500_000);
        var noResident = calculated(payment.by(forResidents()).residing(false));
        var excluded = new Conditions(Set.of(Method.MISSING), false, null, null);
        var missing = calculated(payment.by(Method.MISSING, 12).by(percent(Payer.PROVINCE, "OTHER", "10", excluded, null)));

        assertThat(byPayer(noResident)).containsOnlyKeys(Payer.STATE);
        assertThat(steps(noResident, "local-support-not-given")).extracting(step -> step.values().get("reason")).containsExactly("NOT_PERMANENT_RESIDENT");
        assertThat(byPayer(missing)).containsOnlyKeys(Payer.STATE);
        assertThat(steps(missing, "local-support-not-given")).extracting(step -> step.values().get("reason")).containsExactly("METHOD_EXCLUDED");
    }

    @Test
    void cutsAGiftAtWhatIsDue() {
        var payment = Payments.monthly("2026-05-10", 1_500_000);

        assertThat(calculated(payment.withGift(100_000)).participantPays()).isEqualTo(Vnd.of(164_000));
        assertThat(calculated(payment.withGift(264_001)).participantPays()).isEqualTo(Vnd.ZERO);
        assertThat(byPayer(calculated(payment.withGift(1_000_000)))).containsEntry(Payer.DONOR, 264_000L);
    }

    @Test
    void knowsTheGroupsThatPoliciesBring() {
        var payment = Payments.monthly("2026-02-10", 1_500_000).of(ESCAPED);

        assertThat(problem(payment)).isEqualTo(ProblemType.GROUP_UNKNOWN);
        assertThat(calculated(payment.by(percent(Payer.PROVINCE, ESCAPED, "30"))).group()).isEqualTo(Group.OTHER);
    }

    private static Supplement percent(Payer payer, String group, String percent) {
        return percent(payer, group, percent, Conditions.NONE, null);
    }

    private static Supplement percent(Payer payer, String group, String percent, Conditions conditions, @Nullable Integer order) {
        return new Supplement("policy", payer, null, new Group(group), null, new Worth.Percent(new BigDecimal(percent)), conditions, order, "NQ 1");
    }

    private static Supplement stacking(String policy, int order, String group, String percent) {
        return new Supplement(policy, Payer.PROVINCE, policy, new Group(group), null, new Worth.Percent(new BigDecimal(percent)), Conditions.NONE, order, "NQ 1");
    }

    private static Supplement limited(@Nullable Integer maxMonths, @Nullable Integer fromRecognition) {
        var group = new Group(fromRecognition == null ? "OTHER" : ESCAPED);
        return new Supplement("limited", Payer.PROVINCE, null, group, null, new Worth.Percent(BigDecimal.TEN),
                new Conditions(Set.of(), false, maxMonths, fromRecognition), null, "NQ 1");
    }

    private static Supplement forResidents() {
        return new Supplement("residents", Payer.PROVINCE, null, Group.OTHER, null, new Worth.Percent(BigDecimal.TEN),
                new Conditions(Set.of(), true, null, null), null, "NQ 1");
    }

    private static Map<Payer, Long> byPayer(Calculation calculation) {
        var amounts = new LinkedHashMap<Payer, Long>();
        calculation.lines().forEach(line -> amounts.merge(line.payer(), line.amount().amount(), Long::sum));
        return amounts;
    }

    private static int months(Calculation calculation, Payer payer) {
        return calculation.lines().stream().filter(line -> line.payer() == payer).mapToInt(PayerLine::months).sum();
    }

    private static List<TraceStep> steps(Calculation calculation, String step) {
        return calculation.trace().stream().filter(found -> found.step().equals(step)).toList();
    }

    private static List<String> codes(Calculation calculation) {
        return calculation.warnings().stream().map(Warning::code).toList();
    }
}
