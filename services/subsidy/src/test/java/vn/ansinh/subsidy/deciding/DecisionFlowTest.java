package vn.ansinh.subsidy.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.subsidy.Http;
import vn.ansinh.subsidy.SubsidyTest;

@SubsidyTest
class DecisionFlowTest {

    @Autowired
    Proposing proposing;

    @Autowired
    Settling settling;

    @Autowired
    Decisions decisions;

    @Autowired
    Transactions transactions;

    @Autowired
    Outbox outbox;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private final Proposals somebody = Proposals.ofSomebody();

    @Test
    void keepsADecisionWithItsInputsFrozen() {
        var item = somebody.recognisedAs(Group.POOR, "2026-01-01", "2026-12-31").item(Method.MONTHS_6, null, "2026-08");

        var calculation = proposed(item);

        assertThat(calculation.group()).isEqualTo(Group.POOR);
        var stored = stored(item);
        assertThat(stored.state()).isEqualTo(Decision.State.PROPOSED);
        var kept = Objects.requireNonNull(stored.proposed());
        assertThat(kept.inputs()).isEqualTo(item);
        assertThat(kept.parameters()).containsEntry("poverty-line", "1500000").containsEntry("support-poor", "50").containsEntry("fund-return", "0.310000");
        assertThat(kept.ruleSetHash()).isEqualTo(calculation.ruleSet().hash());
        assertThat(kept.calculation()).isEqualTo(json.writeValueAsString(calculation));
        assertThat(kept.supportedMonths()).isEqualTo(6);
    }

    @Test
    void answersARepeatedProposalFromWhatIsStored() {
        var item = somebody.monthly("2026-08");
        var first = json.writeValueAsString(proposed(item));
        var later = somebody.recognisedAs(Group.POOR, "2026-01-01", null);
        var changed = new Proposal.Item(item.quoteId(), item.scheme(), later.person(), Vnd.of(2_000_000), item.method(), null, item.startMonth(),
                item.paymentDate(), null, null);

        assertThat(json.writeValueAsString(proposed(changed))).isEqualTo(first);
        settle(Settlements.received(item, proposed(item)));
        assertThat(json.writeValueAsString(proposed(changed))).isEqualTo(first);
    }

    @Test
    void answersEachItemByItselfAndTheSameIdOnce() {
        var good = somebody.monthly("2026-08");
        var results = proposing.propose(new Proposal(List.of(good, somebody.whoIs("PENSIONER").monthly("2026-09"), good))).items();

        assertThat(results.get(0).calculation()).isNotNull().isEqualTo(results.get(2).calculation());
        assertThat(Objects.requireNonNull(results.get(1).problem()).type()).isEqualTo(ProblemType.PERSON_NOT_ELIGIBLE);
    }

    @Test
    void findsTheGroupsOfThePaymentDate() {
        assertThat(proposed(somebody.ofPeople("02").monthly("2026-08")).group()).isEqualTo(Group.ETHNIC);
        assertThat(proposed(somebody.livingIn(new UnitKey("31078", LocalDate.of(2025, 7, 1))).monthly("2026-08")).group()).isEqualTo(Group.ISLAND);
        assertThat(proposed(somebody.recognisedAs(Group.NEAR_POOR, "2025-01-01", "2025-12-31").monthly("2026-08")).group()).isEqualTo(Group.OTHER);
        assertThat(proposed(somebody.recognisedAs(Group.NEAR_POOR, "2026-08-11", null).monthly("2026-08")).group()).isEqualTo(Group.OTHER);
        assertThat(proposed(somebody.recognisedAs(new Group("STUDENT"), "2026-01-01", null).monthly("2026-08")).group()).isEqualTo(Group.OTHER);
    }

    @Test
    void refusesAQuoteOutsideItsTimeLimit() {
        assertThat(refused(somebody.monthly("2026-07"))).isEqualTo(ProblemType.START_MONTH_TOO_LATE);
        assertThat(refused(somebody.monthly("2027-09"))).isEqualTo(ProblemType.START_MONTH_TOO_FAR);
    }

    @Test
    void confirmsReleasesAndTakesBackSupportedMonths() {
        var first = somebody.item(Method.ADVANCE, 60, "2026-08");
        var calculation = proposed(first);
        settle(Settlements.received(first, calculation));
        assertThat(stored(first).state()).isEqualTo(Decision.State.CONFIRMED);
        assertThat(stored(first).receipt()).isEqualTo(Settlements.receiptOf(first.quoteId()));

        var second = somebody.on("2026-08-11").item(Method.ADVANCE, 60, "2027-08");
        assertThat(months(proposed(second))).isEqualTo(60);
        var third = somebody.item(Method.MONTHS_12, null, "2026-08");
        assertThat(months(proposed(third))).as("shares no month with the second quote").isEqualTo(0);
        settle(Settlements.expired(second));
        assertThat(stored(second).state()).isEqualTo(Decision.State.CANCELLED);
        assertThat(months(proposed(somebody.item(Method.MONTHS_12, null, "2027-01")))).isEqualTo(12);

        settle(Settlements.voided(first));
        assertThat(stored(first).state()).isEqualTo(Decision.State.REVERSED);
        assertThat(supportedMonths().confirmed()).isZero();
    }

    @Test
    void letsQuotesForCommonMonthsStandSideBySide() {
        proposed(somebody.item(Method.ADVANCE, 60, "2026-08"));
        assertThat(months(proposed(somebody.item(Method.ADVANCE, 60, "2027-08")))).isEqualTo(60);
        assertThat(months(proposed(somebody.item(Method.ADVANCE, 60, "2026-09")))).isEqualTo(60);
    }

    @Test
    void countsTheMonthsOfAQuoteForMissingYearsToo() {
        var old = new Proposals(new PersonSnapshot(somebody.person().personId(), 1, LocalDate.of(1960, 1, 1), true,
                somebody.person().sex(), "01", somebody.person().unit(), List.of(), Set.of()), somebody.paymentDate());

        assertThat(months(proposed(old.missing(60, 120)))).isEqualTo(60);
        assertThat(months(proposed(old.missing(60, 120)))).as("only one of two can be paid").isEqualTo(60);
        assertThat(months(proposed(old.item(Method.ADVANCE, 24, "2026-08")))).isZero();
    }

    @Test
    void refusesALateProposalOfAnExpiredQuote() {
        var item = somebody.monthly("2026-08");
        settle(Settlements.expired(item));
        settle(Settlements.expired(item));

        assertThat(refused(item)).isEqualTo(ProblemType.QUOTE_EXPIRED);
        var proposedBefore = somebody.monthly("2026-09");
        proposed(proposedBefore);
        settle(Settlements.expired(proposedBefore));
        assertThat(refused(proposedBefore)).isEqualTo(ProblemType.QUOTE_EXPIRED);
    }

    @Test
    void doesNotBookWhatDiffersFromTheDecision() {
        var item = somebody.monthly("2026-08");
        var calculation = proposed(item);

        assertThatIllegalStateException().isThrownBy(() -> settle(Settlements.received(item, calculation, Vnd.of(1))));
        assertThatIllegalStateException().isThrownBy(() -> settle(Settlements.voided(item)));
        assertThatIllegalStateException().isThrownBy(() -> settle(Settlements.received(somebody.monthly("2026-08"), calculation)));
        assertThat(stored(item).state()).isEqualTo(Decision.State.PROPOSED);
    }

    @Test
    void neverReservesMoreThanTheMonthsOfALife() throws Exception {
        for (int months : List.of(60, 48)) {
            var confirmed = somebody.item(Method.ADVANCE, months, "2026-08");
            settle(Settlements.received(confirmed, proposed(confirmed)));
        }
        var unrelated = IntStream.range(0, 13).mapToObj(i -> somebody.monthly(YearMonth.of(2026, 8).plusMonths(i).toString())).toList();
        try (var pool = Executors.newFixedThreadPool(13)) {
            var calls = unrelated.stream().<Callable<Integer>>map(item -> () -> months(proposed(item))).toList();
            int reserved = 0;
            for (var call : pool.invokeAll(calls)) {
                reserved += call.get();
            }
            assertThat(reserved).isEqualTo(12);
        }
    }

    @Test
    void proposesTheSameQuoteOnceUnderParallelCalls() throws Exception {
        var item = somebody.item(Method.MONTHS_12, null, "2026-08");
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8).<Callable<Calculation>>mapToObj(i -> () -> proposed(item)).toList();
            for (var call : pool.invokeAll(calls)) {
                assertThat(call.get()).isNotNull();
            }
        }
        assertThat(supportedMonths().open()).hasSize(1);
    }

    @Test
    void decidesThousandsOfRowsAndSettlesThemInOneBatch() {
        var items = IntStream.range(0, 1200).mapToObj(i -> Proposals.ofSomebody().monthly("2026-08")).toList();

        var results = proposing.propose(new Proposal(items)).items();
        assertThat(results).hasSize(1200).allMatch(result -> result.calculation() != null);
        var events = IntStream.range(0, 300).<Event>mapToObj(i ->
                Settlements.received(items.get(i), Objects.requireNonNull(results.get(i).calculation()))).toList();
        settle(events.toArray(Event[]::new));

        assertThat(decisions.find(items.stream().map(item -> item.quoteId().toString()).toList()).values())
                .filteredOn(decision -> decision.state() == Decision.State.CONFIRMED).hasSize(300);
    }

    @Test
    void followsTheEventsOfTheBroker() {
        var paid = somebody.monthly("2026-08");
        var lapsed = somebody.monthly("2026-09");
        var calculation = proposed(paid);
        proposed(lapsed);

        transactions.run(() -> outbox.appendAll(Stream.of(Settlements.received(paid, calculation), Settlements.expired(lapsed))
                .map(event -> new Outbox.Keyed(somebody.person().personId().toString(), event)).toList()));

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(stored(paid).state()).isEqualTo(Decision.State.CONFIRMED);
            assertThat(stored(lapsed).state()).isEqualTo(Decision.State.CANCELLED);
        });
    }

    @Test
    void answersOnlyOurOwnServices() {
        var proposal = new Proposal(List.of(somebody.monthly("2026-08")));

        assertThat(Http.anonymous(port).post("/internal/decisions", json.writeValueAsString(proposal)).status()).isEqualTo(401);
        assertThat(Http.anonymous(port).as("policy-officer").post("/internal/decisions", json.writeValueAsString(proposal)).problem())
                .isEqualTo("role-missing");
        var reply = Http.anonymous(port).as("service").post("/internal/decisions", json.writeValueAsString(proposal));
        assertThat(reply.status()).isEqualTo(200);
        var answer = json.readValue(reply.body(), Proposal.Answer.class);
        assertThat(answer.items()).singleElement()
                .satisfies(result -> assertThat(Objects.requireNonNull(result.calculation()).gross()).isEqualTo(Vnd.of(330_000)));
    }

    private Calculation proposed(Proposal.Item item) {
        var result = proposing.propose(new Proposal(List.of(item))).items().getFirst();
        assertThat(result.problem()).isNull();
        return Objects.requireNonNull(result.calculation());
    }

    private ProblemType refused(Proposal.Item item) {
        return Objects.requireNonNull(proposing.propose(new Proposal(List.of(item))).items().getFirst().problem()).type();
    }

    private void settle(Event... events) {
        transactions.run(() -> settling.apply(Stream.of(events).map(Settlements::delivered).toList()));
    }

    private Decision stored(Proposal.Item item) {
        return Objects.requireNonNull(decisions.find(List.of(item.quoteId().toString())).get(item.quoteId().toString()));
    }

    private SupportedMonths supportedMonths() {
        var person = somebody.person().personId();
        return Objects.requireNonNull(decisions.supportedMonths(List.of(person)).get(person));
    }

    private static int months(Calculation calculation) {
        return calculation.lines().getFirst().months();
    }
}
