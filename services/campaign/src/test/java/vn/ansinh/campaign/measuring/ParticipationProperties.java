package vn.ansinh.campaign.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.campaign.Receipts;
import vn.ansinh.contracts.event.Event;

class ParticipationProperties {
    private static final List<String> UNITS = List.of("02716@1900-01-01", "02719@1900-01-01", "02683@2025-07-01");

    record Step(int month, int count, int unit, boolean voids) {
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(Arbitraries.integers().between(0, 30), Arbitraries.of(1, 3), Arbitraries.integers().between(0, UNITS.size() - 1),
                Arbitraries.of(true, false, false)).as(Step::new).list().ofMaxSize(12);
    }

    @Property(tries = 200)
    void receiptsMayBecomeKnownInAnyOrder(@ForAll("histories") List<Step> history, @ForAll long seed) {
        var events = events(history);
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(results(shuffled)).isEqualTo(results(events));
    }

    @Property(tries = 200)
    void comingAgainChangesNothing(@ForAll("histories") List<Step> history) {
        var twice = new ArrayList<>(events(history));
        twice.addAll(events(history));

        assertThat(results(twice)).isEqualTo(results(events(history)));
    }

    @Property(tries = 200)
    void aPersonIsNewOnceAndActiveOnceAMonth(@ForAll("histories") List<Step> history) {
        var results = results(events(history));
        long fresh = results.values().stream().mapToLong(amounts -> amounts.get(Measured.PARTICIPANTS_NEW.ordinal())).sum();
        long active = results.values().stream().mapToLong(amounts -> amounts.get(Measured.PARTICIPANTS_ACTIVE.ordinal())).sum();
        var months = history.stream().filter(step -> !step.voids()).flatMap(step -> start(step).months().stream()).distinct().count();

        assertThat(active).isEqualTo(months);
        assertThat(fresh).isEqualTo(months == 0 ? 0 : 1);
    }

    @Property(tries = 200)
    void survivesTheStore(@ForAll("histories") List<Step> history) {
        var participation = fold(events(history));

        assertThat(ParticipationStore.participation(ParticipationStore.document("person", participation))).isEqualTo(participation);
    }

    private static Map<String, List<Long>> results(List<Event> events) {
        var flat = new TreeMap<String, List<Long>>();
        fold(events).results().forEach((place, amounts) -> flat.put(place.toString(), Arrays.stream(amounts).boxed().toList()));
        return flat;
    }

    private static Participation fold(List<Event> events) {
        var participation = Participation.NONE;
        for (var event : events) {
            participation = participation.after(event);
        }
        return participation;
    }

    private static Receipts start(Step step) {
        return Receipts.of("someone", YearMonth.of(2024, 1).plusMonths(step.month()), step.count(), UNITS.get(step.unit()));
    }

    private static List<Event> events(List<Step> history) {
        var events = new ArrayList<Event>();
        int number = 0;
        for (var step : history) {
            var receipt = start(step).called("receipt" + number++);
            events.add(receipt.received());
            if (step.voids()) {
                events.add(receipt.voided());
            }
        }
        return events;
    }
}
