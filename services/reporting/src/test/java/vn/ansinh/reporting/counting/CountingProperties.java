package vn.ansinh.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Months;
import vn.ansinh.reporting.Receipts;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/** Random histories of a few people: receipts of all methods, some of them voided, in any order of people, in batches of any size. */
class CountingProperties {
    private static final List<String> UNITS = List.of("02716@1900-01-01", "02719@1900-01-01", "02683@2025-07-01", "04136@1900-01-01", "26734@1900-01-01");
    private static final List<Method> METHODS = List.of(Method.MONTHLY, Method.MONTHS_3, Method.MONTHS_6, Method.MONTHS_12, Method.MISSING);

    record Step(int person, int month, int method, int unit, boolean poor, boolean voids) {
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(0, METHODS.size() - 1),
                Arbitraries.integers().between(0, UNITS.size() - 1), Arbitraries.of(true, false), Arbitraries.of(true, false, false))
                .as(Step::new).list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 300)
    void differencesOfEventsAddUpToCellsCountedFromScratch(@ForAll("histories") List<Step> history) {
        var facts = new HashMap<Fact.FactId, Fact>();
        var added = new Tally();
        for (var event : events(history)) {
            var before = facts.getOrDefault(id(event), Fact.none(id(event)));
            var after = before.after(event);
            added.addAll(after.contributions());
            added.subtractAll(before.contributions());
            facts.put(id(event), after);
        }
        var scratch = new Tally();
        facts.values().forEach(fact -> scratch.addAll(fact.contributions()));

        assertThat(flat(added)).isEqualTo(flat(scratch));
    }

    @Property(tries = 200)
    void anyOrderOfPeopleGivesTheSameCells(@ForAll("histories") List<Step> history) {
        var events = events(history);
        var byPerson = new ArrayList<>(events);
        byPerson.sort(Comparator.comparing(event -> id(event).toString()));

        assertThat(flat(count(byPerson))).isEqualTo(flat(count(events)));
    }

    @Property(tries = 200)
    void aFactSurvivesTheStore(@ForAll("histories") List<Step> history) {
        var facts = new HashMap<Fact.FactId, Fact>();
        events(history).forEach(event -> facts.merge(id(event), Fact.none(id(event)).after(event), (known, unused) -> known.after(event)));

        facts.forEach((id, fact) -> assertThat(FactDocuments.read(id, FactDocuments.of(fact))).isEqualTo(fact));
    }

    @Property(tries = 200)
    void everyLevelHoldsTheSamePeopleAndMoney(@ForAll("histories") List<Step> history) {
        var levels = new RollUp(AdminUnits.shipped()).of(count(events(history)));

        var country = FactTest.totals(levels.get(Level.COUNTRY));
        assertThat(FactTest.totals(levels.get(Level.PROVINCE))).isEqualTo(country);
        assertThat(FactTest.totals(levels.get(Level.COMMUNE))).isEqualTo(country);
    }

    @Property(tries = 200)
    void whoIsNewIsOnePersonAndActiveMonthsAreCountedOnce(@ForAll("histories") List<Step> history) {
        var facts = new HashMap<Fact.FactId, Fact>();
        events(history).forEach(event -> facts.merge(id(event), Fact.none(id(event)).after(event), (known, unused) -> known.after(event)));

        facts.values().forEach(fact -> {
            var months = fact.receipts().stream().map(CountedReceipt::months).reduce(Months.NONE, Months::union);
            var totals = FactTest.totals(fact.contributions());
            assertThat(sum(totals, "active")).isEqualTo(months.size());
            assertThat(sum(totals, "new")).isEqualTo(months.isEmpty() ? 0 : 1);
            assertThat(sum(totals, "gross")).isEqualTo(sum(totals, "own") + sum(totals, "state"));
        });
    }

    private static long sum(Map<String, Long> totals, String measure) {
        return totals.entrySet().stream().filter(entry -> entry.getKey().endsWith(" " + measure)).mapToLong(Map.Entry::getValue).sum();
    }

    private static Tally count(List<Event> events) {
        var facts = new HashMap<Fact.FactId, Fact>();
        events.forEach(event -> facts.merge(id(event), Fact.none(id(event)).after(event), (known, unused) -> known.after(event)));
        var tally = new Tally();
        facts.values().forEach(fact -> tally.addAll(fact.contributions()));
        return tally;
    }

    private static Map<String, List<Long>> flat(Tally tally) {
        var flat = new TreeMap<String, List<Long>>();
        tally.forEach((key, values) -> flat.put(key.toString(), Arrays.stream(values).boxed().toList()));
        return flat;
    }

    private static Fact.FactId id(Event event) {
        return switch (event) {
            case ContributionReceived received -> new Fact.FactId(received.scheme(), received.personId());
            case ContributionVoided voided -> new Fact.FactId(voided.scheme(), voided.personId());
            default -> new Fact.FactId(Scheme.VOLUNTARY_SI, Receipts.personId("nobody"));
        };
    }

    private static List<Event> events(List<Step> history) {
        var events = new ArrayList<Event>();
        int number = 0;
        for (var step : history) {
            var start = YearMonth.of(2023, 1).plusMonths(step.month());
            var method = METHODS.get(step.method());
            var receipt = Receipts.monthly("person" + step.person(), start).called("receipt" + number++).at(UNITS.get(step.unit()))
                    .by(method, method.coversCalendarMonths() ? Months.from(start, method.fixedMonths().orElseThrow()) : Months.NONE)
                    .of(step.poor() ? Group.POOR : Group.OTHER, step.poor() ? 99_000 : 33_000);
            events.add(receipt.received());
            if (step.voids()) {
                events.add(receipt.voided());
            }
        }
        return events;
    }
}
