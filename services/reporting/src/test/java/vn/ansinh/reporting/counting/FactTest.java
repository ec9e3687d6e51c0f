package vn.ansinh.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Months;
import vn.ansinh.reporting.Receipts;

class FactTest {
    private static final YearMonth OCTOBER = YearMonth.of(2023, 10);

    @Test
    void aMonthlyReceiptIsActiveAndNewInItsMonthAndMayLapseInTheNext() {
        var figures = figures(Receipts.monthly("a", OCTOBER).received());

        assertThat(figures).isEqualTo(Map.of("2023-10 active", 1L, "2023-10 new", 1L, "2023-10 gross", 330_000L, "2023-10 own", 297_000L,
                "2023-10 state", 33_000L, "2023-11 lapse", 1L));
    }

    @Test
    void moneyCountsInTheMonthOfPaymentAndPeopleInCoveredMonths() {
        var figures = figures(Receipts.monthly("a", OCTOBER).by(Method.MONTHS_3, Months.from(YearMonth.of(2023, 12), 3)).received());

        assertThat(figures).containsEntry("2023-10 gross", 330_000L).containsEntry("2023-12 new", 1L).containsEntry("2024-02 active", 1L)
                .containsEntry("2024-03 lapse", 1L).doesNotContainKeys("2023-10 active", "2024-01 new", "2024-01 lapse");
    }

    @Test
    void anEarlierMonthThatBecomesKnownLaterTakesOverWhatIsNew() {
        var figures = figures(Receipts.monthly("a", OCTOBER).received(), Receipts.monthly("a", OCTOBER.minusMonths(2)).received());

        assertThat(figures).containsEntry("2023-08 new", 1L).containsEntry("2023-09 lapse", 1L).containsEntry("2023-11 lapse", 1L)
                .doesNotContainKey("2023-10 new");
    }

    @Test
    void monthsInARowLapseOnlyAfterTheLast() {
        var figures = figures(Receipts.monthly("a", OCTOBER).received(), Receipts.monthly("a", OCTOBER.plusMonths(1)).received());

        assertThat(figures).containsEntry("2023-12 lapse", 1L).doesNotContainKey("2023-11 lapse");
    }

    @Test
    void missingYearsGiveMoneyAndNoActiveMonth() {
        var figures = figures(Receipts.monthly("a", OCTOBER).by(Method.MISSING, Months.NONE).received());

        assertThat(figures).containsOnlyKeys("2023-10 gross", "2023-10 own", "2023-10 state");
    }

    @Test
    void aVoidTakesEverythingBack() {
        var receipt = Receipts.monthly("a", OCTOBER);

        assertThat(figures(receipt.received(), receipt.voided())).isEmpty();
    }

    @Test
    void aRepeatBringsNothingBackAndCountsNothingTwice() {
        var receipt = Receipts.monthly("a", OCTOBER);

        assertThat(figures(receipt.received(), receipt.received())).isEqualTo(figures(receipt.received()));
        assertThat(figures(receipt.received(), receipt.voided(), receipt.received(), receipt.voided())).isEmpty();
        assertThat(figures(receipt.voided(), receipt.received())).isEmpty();
    }

    @Test
    void aVoidedFirstMonthHandsNewToTheNext() {
        var first = Receipts.monthly("a", OCTOBER);
        var second = Receipts.monthly("a", OCTOBER.plusMonths(1));

        assertThat(figures(first.received(), second.received(), first.voided())).containsEntry("2023-11 new", 1L).doesNotContainKey("2023-10 new");
    }

    @Test
    void aMonthCarriesGroupAndUnitOfTheReceiptThatCoversIt() {
        var poor = Receipts.monthly("a", OCTOBER).of(Group.POOR, 99_000).received();
        var other = Receipts.monthly("a", OCTOBER.plusMonths(1)).at("02719@1900-01-01").received();
        var tally = Fact.none(id()).after(other).after(poor).contributions();

        tally.forEach((key, values) -> {
            if (values[Measure.ACTIVE.ordinal()] != 0) {
                assertThat(key.group()).isEqualTo(key.month().equals(OCTOBER) ? Group.POOR : Group.OTHER);
                assertThat(key.unit().code()).isEqualTo(key.month().equals(OCTOBER) ? "02716" : "02719");
            }
        });
    }

    @Test
    void aReceiptPaidLaterDoesNotTakeAMonthFromTheOneThatCoversIt() {
        var early = Receipts.monthly("a", OCTOBER).of(Group.POOR, 99_000);
        var late = Receipts.monthly("a", OCTOBER).called("late").paidOn(LocalDate.of(2023, 10, 20));
        var oneWay = Fact.none(id()).after(early.received()).after(late.received());

        assertThat(Fact.none(id()).after(late.received()).after(early.received())).isEqualTo(oneWay);
        assertThat(figures(early.received(), late.received())).containsEntry("2023-10 active", 1L).containsEntry("2023-10 gross", 660_000L);
    }

    @ParameterizedTest
    @CsvSource({"2023-10,2008-11,0-14", "2023-10,2008-10,15-29", "2023-10,1993-11,15-29", "2023-10,1993-10,30-39", "2023-10,1974-01,40-49",
            "2023-10,1963-11,50-59", "2023-10,1963-10,60+", "2023-10,1920-01,60+"})
    void ageIsThatOfTheEndOfTheMonth(YearMonth month, YearMonth birthMonth, String band) {
        assertThat(AgeBand.at(month, birthMonth).label()).isEqualTo(band);
    }

    private static Fact.FactId id() {
        return new Fact.FactId(Scheme.VOLUNTARY_SI, Receipts.personId("a"));
    }

    private static Map<String, Long> figures(Event... events) {
        var fact = Fact.none(id());
        for (var event : events) {
            fact = fact.after(event);
        }
        return totals(fact.contributions());
    }

    /** Sums over all dimensions, by month and measure. */
    static Map<String, Long> totals(Tally tally) {
        var totals = new TreeMap<String, Long>();
        tally.forEach((key, values) -> Measure.ALL.forEach(measure -> totals.merge(key.month() + " " + measure.field(), values[measure.ordinal()], Long::sum)));
        totals.values().removeIf(value -> value == 0);
        return totals;
    }
}
