package vn.ansinh.contribution.quoting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.internal.PeopleQuery;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.ContributionSettings;
import vn.ansinh.contribution.asking.Decisions;
import vn.ansinh.contribution.asking.People;
import vn.ansinh.contribution.covering.MonthClaims;
import vn.ansinh.contribution.covering.RunningPeriods;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Uuids;

/** Makes a quote: OPENING before the decision is asked for, OPEN when it is known, so that the expiry job can release whatever was left half done. */
@Component
class Quoting {

    private final Quotes quotes;
    private final People people;
    private final Decisions decisions;
    private final MonthClaims claims;
    private final RunningPeriods periods;
    private final Visibility visibility;
    private final Freezing freezing;
    private final BusinessClock clock;
    private final ContributionSettings settings;

    Quoting(Quotes quotes, People people, Decisions decisions, MonthClaims claims, RunningPeriods periods, Visibility visibility, Freezing freezing,
            BusinessClock clock, ContributionSettings settings) {
        this.quotes = quotes;
        this.people = people;
        this.decisions = decisions;
        this.claims = claims;
        this.periods = periods;
        this.visibility = visibility;
        this.freezing = freezing;
        this.clock = clock;
        this.settings = settings;
    }

    Quote quote(Caller caller, QuoteRequest request) {
        request.refusal().ifPresent(Quoting::refuse);
        var now = clock.now();
        var today = BusinessClock.dayOf(now);
        var paymentDate = request.paymentDate() == null ? today : request.paymentDate();
        PaymentDates.upTo(today, settings.paymentDaysBack()).refusal("paymentDate", paymentDate).ifPresent(Quoting::refuse);
        var period = payable(request, paymentDate);
        var personId = Objects.requireNonNull(request.participantId());
        var person = person(caller, personId, paymentDate);
        visibility.require(caller, caller.organisation(), person.unit());
        refuseCovered(personId, period);
        var opening = opening(caller, request, period, person, paymentDate, now);
        quotes.insert(opening);
        return open(opening, person);
    }

    private static Period payable(QuoteRequest request, LocalDate paymentDate) {
        var method = Objects.requireNonNull(request.method());
        return switch (PeriodDecision.decide(method, request.months(), request.startMonth(), paymentDate)) {
            case PeriodDecision.Payable(var period) -> period;
            case PeriodDecision.NotPayable(var problem) -> throw problem.asException();
        };
    }

    private PersonSnapshot person(Caller caller, PersonId personId, LocalDate on) {
        var query = new PeopleQuery(List.of(new PeopleQuery.Item(personId, on)), caller.organisation(), caller.areas());
        var answer = people.snapshots(query).getFirst();
        if (answer.problem() != null) {
            throw answer.problem().asException();
        }
        return Objects.requireNonNull(answer.snapshot());
    }

    private void refuseCovered(PersonId personId, Period period) {
        var covered = claims.taken(Scheme.VOLUNTARY_SI, personId, period.slots());
        if (!covered.isEmpty()) {
            refuse(Problem.of(ProblemType.MONTHS_ALREADY_COVERED, Map.of("months", String.join(", ", covered))));
        }
    }

    private Quote opening(Caller caller, QuoteRequest request, Period period, PersonSnapshot person, LocalDate paymentDate, Instant now) {
        var validUntil = now.plus(settings.quoteValidity());
        var midnight = BusinessClock.startOf(BusinessClock.dayOf(now).plusDays(1));
        return new Quote(Uuids.next(now).toString(), QuoteState.OPENING, person.personId(), Scheme.VOLUNTARY_SI, period.method(),
                Objects.requireNonNull(request.income()), period.start(), period.count(), period.slots(), paymentDate, request.monthsPaidBefore(),
                person.unit(), person.sex(), person.birthMonth(), caller.organisation(), caller.subject(), now,
                validUntil.isBefore(midnight) ? validUntil : midnight, null);
    }

    private Quote open(Quote opening, PersonSnapshot person) {
        var current = periods.before(opening.scheme(), opening.personId(), opening.startMonth());
        var answer = decisions.propose(new Proposal(List.of(opening.proposal(person, current)))).getFirst();
        if (answer.problem() != null) {
            quotes.drop(List.of(opening.id()));
            throw answer.problem().asException();
        }
        var opened = opening.opened(freezing.freeze(Objects.requireNonNull(answer.calculation())));
        if (!quotes.open(opened)) {
            refuse(Problem.of(ProblemType.QUOTE_EXPIRED));
        }
        return opened;
    }

    private static void refuse(Problem problem) {
        throw problem.asException();
    }
}
