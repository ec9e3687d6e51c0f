package vn.ansinh.subsidy.deciding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contracts.event.DecisionCancelled;
import vn.ansinh.contracts.event.DecisionConfirmed;
import vn.ansinh.contracts.event.DecisionReversed;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.event.QuoteExpired;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.messaging.EventConsumer;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.ReceivedEvent;

/** Confirms, releases and takes back decisions by what happened to their quotes, and tells of it in the same transaction. */
@Component
class Settling implements EventConsumer {

    private final Decisions decisions;
    private final Outbox outbox;
    private final BusinessClock clock;

    Settling(Decisions decisions, Outbox outbox, BusinessClock clock) {
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CONTRIBUTION);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        var events = batch.stream().map(ReceivedEvent::data).filter(Event.OfContribution.class::isInstance).map(Event.OfContribution.class::cast).toList();
        if (!events.isEmpty()) {
            new Batch(events).apply();
        }
    }

    private final class Batch {

        private final List<Event.OfContribution> events;
        private final Map<String, Decision> known;
        private final Map<PersonId, SupportedMonths> supported;
        private final Map<String, Decision> added = new LinkedHashMap<>();
        private final Map<String, Decision> changed = new LinkedHashMap<>();
        private final Map<PersonId, SupportedMonths> moved = new LinkedHashMap<>();
        private final List<Outbox.Keyed> told = new ArrayList<>();

        Batch(List<Event.OfContribution> events) {
            this.events = events;
            this.known = decisions.findToSettle(events.stream().map(Batch::quote).map(QuoteId::toString).collect(Collectors.toSet()));
            var people = known.values().stream().map(Decision::person).collect(Collectors.toCollection(LinkedHashSet::new));
            this.supported = decisions.supportedMonths(people);
        }

        void apply() {
            events.forEach(this::apply);
            decisions.insert(added.values());
            decisions.settle(List.copyOf(changed.values()));
            decisions.save(moved.values());
            if (!told.isEmpty()) {
                outbox.appendAll(told);
            }
        }

        private void apply(Event.OfContribution event) {
            switch (event) {
                case QuoteExpired expired -> cancel(expired);
                case ContributionReceived received -> confirm(received);
                case ContributionVoided voided -> reverse(voided);
            }
        }

        private void cancel(QuoteExpired expired) {
            var decision = known.get(expired.quoteId().toString());
            if (decision == null) {
                var mark = Decision.expiredBeforeProposal(expired.quoteId(), expired.personId(), clock.now());
                known.put(mark.id(), mark);
                added.put(mark.id(), mark);
                return;
            }
            if (decision.state() == Decision.State.CANCELLED) {
                return;
            }
            require(decision, Decision.State.PROPOSED);
            change(decision.cancelled(clock.now()), months(decision).release(expired.quoteId()), new DecisionCancelled(expired.quoteId(), decision.person()));
        }

        private void confirm(ContributionReceived received) {
            var decision = existing(received.quoteId());
            require(decision, Decision.State.PROPOSED);
            var proposed = Objects.requireNonNull(decision.proposed());
            if (!proposed.gross().equals(received.gross()) || !proposed.participantPays().equals(received.participantPays())) {
                throw new IllegalStateException("what was booked differs from decision " + decision.id());
            }
            change(decision.confirmed(received.receiptId(), clock.now()), months(decision).confirm(received.quoteId(), proposed.supportedMonths(), proposed.monthsByPolicy()),
                    new DecisionConfirmed(received.quoteId(), received.receiptId(), decision.person(), received.scheme(), received.unit(),
                            received.paymentDate(), proposed.supportedMonths(), received.lines(), received.ruleSet()));
        }

        private void reverse(ContributionVoided voided) {
            var decision = existing(voided.quoteId());
            require(decision, Decision.State.CONFIRMED);
            var proposed = Objects.requireNonNull(decision.proposed());
            change(decision.reversed(clock.now()), months(decision).reverse(proposed.supportedMonths(), proposed.monthsByPolicy()),
                    new DecisionReversed(voided.quoteId(), voided.receiptId(), decision.person()));
        }

        private void change(Decision decision, SupportedMonths months, Event event) {
            known.put(decision.id(), decision);
            changed.put(decision.id(), decision);
            supported.put(months.person(), months);
            moved.put(months.person(), months);
            told.add(new Outbox.Keyed(decision.person().toString(), event));
        }

        private SupportedMonths months(Decision decision) {
            return supported.getOrDefault(decision.person(), SupportedMonths.none(decision.person()));
        }

        private Decision existing(QuoteId quote) {
            var decision = known.get(quote.toString());
            if (decision == null) {
                throw new IllegalStateException("there is no decision for quote " + quote);
            }
            return decision;
        }

        private static void require(Decision decision, Decision.State state) {
            if (decision.state() != state) {
                throw new IllegalStateException("decision " + decision.id() + " is " + decision.state() + ", not " + state);
            }
        }

        private static QuoteId quote(Event.OfContribution event) {
            return switch (event) {
                case QuoteExpired expired -> expired.quoteId();
                case ContributionReceived received -> received.quoteId();
                case ContributionVoided voided -> voided.quoteId();
            };
        }
    }
}
