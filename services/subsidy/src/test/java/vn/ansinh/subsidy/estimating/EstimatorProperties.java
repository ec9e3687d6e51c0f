package vn.ansinh.subsidy.estimating;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.subsidy.estimating.Estimates.estimated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;

class EstimatorProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Property
    void amountsAreNeverNegativeAndEveryCaseIsTheGrossLessWhatIsDeducted(@ForAll("asked") Enquiry enquiry) {
        var estimate = estimated(enquiry);
        var lumpSum = estimate.lumpSum();

        assertThat(lumpSum.gross().isNegative()).isFalse();
        assertThat(lumpSum.cases()).allSatisfy(it -> {
            assertThat(it.amount().isNegative()).isFalse();
            assertThat(it.amount().plus(it.supportDeducted())).isEqualTo(lumpSum.gross());
        });
        assertThat(estimate.survivors().amount().isNegative()).isFalse();
        assertThat(estimate.pension().open()).isEqualTo(estimate.pension().from() != null);
    }

    @Property
    void aMonthMoreNeverLowersThePension(@ForAll Sex sex, @ForAll @IntRange(min = 180, max = 500) int months) {
        assertThat(monthly(sex, months + 1)).isGreaterThanOrEqualTo(monthly(sex, months));
    }

    @Property
    void aPensionIsAtMostThreeQuartersOfTheAverage(@ForAll Sex sex, @ForAll @IntRange(min = 180, max = 600) int months) {
        assertThat(monthly(sex, months)).isBetween(Vnd.of(800_000), Vnd.of(1_500_000));
    }

    @Property
    void theSameMonthsInOtherPiecesComeToTheSame(@ForAll @IntRange(min = 2, max = 100) int months, @ForAll @IntRange(min = 1, max = 99) int cut) {
        var first = YearMonth.of(2018, 1);
        int at = Math.min(cut, months - 1);
        var whole = estimated(woman(null, new Enquiry.Spells(List.of(spell(first, months)))));
        var pieces = estimated(woman(null, new Enquiry.Spells(List.of(spell(first.plusMonths(at), months - at), spell(first, at)))));

        assertThat(pieces).isEqualTo(whole);
    }

    @Property
    void aSumAdjustedBeforehandComesToWhatItsMonthsComeTo(@ForAll @IntRange(min = 12, max = 100) int months) {
        var first = YearMonth.of(2026, 7).minusMonths(months);
        var dated = estimated(woman(LocalDate.of(2026, 7, 15), new Enquiry.Spells(List.of(spell(first, months)))));
        var sum = new BigDecimal(dated.pension().trace().stream().filter(step -> "average-income".equals(step.step())).findFirst().orElseThrow()
                .values().get("sum"));
        var summed = estimated(woman(LocalDate.of(2026, 7, 15), new Enquiry.Summary(months, sum, Group.OTHER, null)));

        assertThat(summed.pension().averageIncome()).isEqualTo(dated.pension().averageIncome());
        assertThat(summed.lumpSum().gross()).isEqualTo(dated.lumpSum().gross());
        assertThat(summed.lumpSum().support()).isEqualTo(dated.lumpSum().support());
    }

    @Provide
    Arbitrary<Enquiry> asked() {
        var histories = Combinators.combine(Arbitraries.integers().between(0, 220), Arbitraries.integers().between(1, 240),
                Arbitraries.of(Method.MONTHLY, Method.MONTHS_12, Method.ADVANCE)).as((from, months, method) -> (Enquiry.History) new Enquiry.Spells(List.of(
                new Enquiry.Spell(YearMonth.of(2008, 1).plusMonths(from), end(from, months), Vnd.of(1_500_000), Group.OTHER, method, null, false))));
        var summaries = Arbitraries.integers().between(1, 600).<Enquiry.History>map(
                months -> new Enquiry.Summary(months, BigDecimal.valueOf(1_500_000L * months), Group.POOR, null));
        var births = Arbitraries.integers().between(0, 360).map(month -> LocalDate.of(1960, 1, 15).plusMonths(month));
        var futures = Arbitraries.of(Method.MONTHLY, Method.MONTHS_6).map(method -> new Enquiry.Future(Vnd.of(2_000_000), method)).injectNull(0.5);
        var days = Arbitraries.integers().between(0, 300).map(month -> LocalDate.of(2025, 8, 1).plusMonths(month)).injectNull(0.5);
        return Combinators.combine(births, Arbitraries.of(Sex.class), days, Arbitraries.oneOf(histories, summaries), futures)
                .as((birth, sex, day, history, future) -> new Enquiry(TODAY, birth, false, sex, day, history, future, 1));
    }

    private static YearMonth end(int from, int months) {
        var end = YearMonth.of(2008, 1).plusMonths(from + months - 1L);
        return end.isAfter(YearMonth.of(2026, 11)) ? YearMonth.of(2026, 11) : end;
    }

    private static Vnd monthly(Sex sex, int months) {
        var history = new Enquiry.Summary(months, BigDecimal.valueOf(2_000_000L * months), Group.OTHER, null);
        var monthly = estimated(new Enquiry(TODAY, LocalDate.of(1963, 1, 1), false, sex, LocalDate.of(2026, 8, 1), history, null, 1)).pension().monthly();
        assertThat(monthly).isNotNull();
        return monthly;
    }

    private static Enquiry woman(@Nullable LocalDate retireOn, Enquiry.History history) {
        return new Enquiry(TODAY, LocalDate.of(1966, 1, 1), false, Sex.FEMALE, retireOn, history, null, 1);
    }

    private static Enquiry.Spell spell(YearMonth from, int months) {
        return new Enquiry.Spell(from, from.plusMonths(months - 1L), Vnd.of(1_500_000), Group.OTHER, Method.MONTHLY, null, false);
    }
}
