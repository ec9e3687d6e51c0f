package vn.ansinh.subsidy.legislating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.subsidy.Http;

class RuleSetLifeTest extends TwoPolicyOfficers {

    @Autowired
    Showing showing;

    @Test
    void changesTheLawByDateAndTakesItBack() {
        var created = an.command("POST", PATH, draft("2027-01-05", fundReturn("0.30")));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.json().path("state").stringValue()).isEqualTo("DRAFT");
        assertThat(created.json().at("/base/hash").stringValue()).isEqualTo(shipped.ref().hash());
        var hash = created.json().path("hash").stringValue();
        var id = created.json().path("id").stringValue();
        assertThat(created.header("Location")).endsWith(PATH + "/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");

        showsTheDifferences(id, hash);
        assertThat(command(an, id, "approve").problem()).isEqualTo("second-officer-needed");
        assertThat(binh.command("POST", PATH + "/" + id + "/approve", "", "If-Match", "\"7\"").problem()).isEqualTo("version-mismatch");
        var approved = binh.command("POST", PATH + "/" + id + "/approve", "", "If-Match", "\"1\"");
        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
        assertThat(approved.json().path("state").stringValue()).isEqualTo("SCHEDULED");
        assertThat(approved.json().path("hash").stringValue()).isEqualTo(hash);
        assertThat(calculated("2027-01-10").problem()).isEqualTo("parameter-unknown");
        assertThat(an.command("PATCH", PATH + "/" + id, "{}", "If-Match", "\"2\"").problem()).isEqualTo("conflict");

        clock.set(Instant.parse("2027-01-04T16:59:59.999Z"));
        assertThat(calculated("2027-01-10").problem()).isEqualTo("parameter-unknown");
        clock.set(Instant.parse("2027-01-04T17:00:00Z"));
        assertThat(calculated("2027-01-10").json().at("/ruleSet/hash").stringValue()).isEqualTo(hash);
        assertThat(calculated("2027-01-04").problem()).as("the notice is of 5 January").isEqualTo("parameter-unknown");
        var r = anyone.get("/api/v1/rules/fund-return?asOf=2027-01-10").json();
        assertThat(r.at("/current/value").decimalValue()).isEqualByComparingTo("0.30");
        assertThat(r.at("/current/document").stringValue()).isEqualTo("Thông báo 12/TB-BHXH");
        assertThat(r.at("/ruleSet/hash").stringValue()).isEqualTo(hash);
        var quote = quote("2027-01-05", 2_200_000, Method.ADVANCE, 24);
        assertThat(decided(quote).at("/calculation/ruleSet/hash").stringValue()).isEqualTo(hash);

        awaitTold(hash);
        assertThat(withdrawn(an, id).json().at("/state").stringValue()).isEqualTo("IN_FORCE");
        assertThat(withdrawn(an, id).problem()).isEqualTo("second-officer-needed");
        assertThat(calculated("2027-01-10").status()).isEqualTo(200);
        var withdrawn = withdrawn(binh, id);
        assertThat(withdrawn.json().at("/state").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().at("/withdrawal/reason").stringValue()).isEqualTo("r nhập sai");
        assertThat(withdrawn.json().at("/steps").valueStream().map(step -> step.path("kind").stringValue() + " " + step.path("by").stringValue()))
                .containsExactly("CREATED an", "APPROVED binh", "WITHDRAWAL_REQUESTED an", "WITHDRAWN binh");
        assertThat(calculated("2027-01-10").problem()).isEqualTo("parameter-unknown");
        assertThat(decided(quote).at("/calculation/ruleSet/hash").stringValue()).as("decisions keep what they were made with").isEqualTo(hash);
        assertThat(decided(quote("2027-01-05", 2_200_000, Method.ADVANCE, 24)).at("/problem/type").stringValue()).isEqualTo("parameter-unknown");
        awaitTold(shipped.ref().hash());
        assertThat(told.activations().getLast()).satisfies(last -> {
            assertThat(last.ruleSetId()).isNull();
            assertThat(last.replaced().hash()).isEqualTo(hash);
            assertThat(last.from()).isEqualTo("2027-01-05");
        });
        assertThat(told.activations()).filteredOn(event -> event.ruleSet().hash().equals(hash)).singleElement()
                .satisfies(event -> assertThat(event.ruleSetId()).hasToString(id));
    }

    private void awaitTold(String hash) {
        announcing.run();
        announcing.run();
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> !told.activations().isEmpty() && told.activations().getLast().ruleSet().hash().equals(hash));
    }

    private void showsTheDifferences(String id, String hash) {
        var differences = binh.get(PATH + "/" + id + "/differences?asOf=2027-01-15").json();
        assertThat(differences.at("/before/hash").stringValue()).isEqualTo(shipped.ref().hash());
        assertThat(differences.at("/after/hash").stringValue()).isEqualTo(hash);
        assertThat(differences.path("values")).singleElement().satisfies(value -> {
            assertThat(value.path("parameter").stringValue()).isEqualTo("fund-return");
            assertThat(value.path("from").stringValue()).isEqualTo("2027-01-05");
            assertThat(value.path("to").stringValue()).isEqualTo("2027-12-31");
            assertThat(value.at("/was/missingNotice").stringValue()).contains("2027");
            assertThat(value.at("/becomes/value").decimalValue()).isEqualByComparingTo("0.30");
            assertThat(value.at("/becomes/document").stringValue()).isEqualTo("Thông báo 12/TB-BHXH");
        });
        assertThat(differences.path("examples")).hasSizeGreaterThanOrEqualTo(12);
        var ahead = example(differences, "other-2-years-ahead");
        assertThat(ahead.at("/before/problem").stringValue()).isEqualTo("parameter-unknown");
        assertThat(ahead.at("/after/income").longValue()).isEqualTo(4_400_000);
        assertThat(ahead.at("/after/gross").longValue()).isEqualTo(22_450_149);
        assertThat(ahead.at("/after/support").longValue()).isEqualTo(24 * 96_800);
        assertThat(example(differences, "poor-monthly").at("/difference/participantPays").longValue()).isZero();
        assertThat(example(differences, "poor-monthly").at("/after/participantPays").longValue()).isEqualTo(242_000);
    }

    @Test
    void countsOnAnotherReplicaFromTheFirstMoment() {
        var replica = new LawInForce(shipped, ruleSets, clock);
        assertThat(replica.engine().rules().ref()).isEqualTo(shipped.ref());
        var id = created(draft("2026-12-20", fundReturn("0.30")));
        var hash = command(binh, id, "approve").json().path("hash").stringValue();

        assertThat(replica.engineToDecide().rules().ref().hash()).isEqualTo(hash);
        var estimating = new LawInForce(shipped, ruleSets, clock);
        assertThat(estimating.engine().rules().ref().hash()).isEqualTo(hash);
        withdrawn(an, id);
        withdrawn(binh, id);
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> estimating.engine().rules().ref().equals(shipped.ref()));
    }

    @Test
    void letsOneOfTwoApprovalsAtTheSameTimeSeeTheOther() throws Exception {
        var ids = List.of(created(draft("2027-01-05", fundReturn("0.30"))), created(draft("2027-01-05", fundReturn("0.31"))));

        try (var pool = Executors.newFixedThreadPool(2)) {
            var replies = pool.invokeAll(ids.stream().<Callable<Http.Reply>>map(id -> () -> command(binh, id, "approve")).toList());
            var outcomes = new ArrayList<String>();
            for (var reply : replies) {
                outcomes.add(reply.get().status() == 200 ? "approved" : reply.get().problem());
            }
            assertThat(outcomes).containsExactlyInAnyOrder("approved", "rule-set-outdated");
        }
    }

    @Test
    void hasADraftPutOnTheRulesThatAreInForceOnItsDay() {
        var first = created(draft("2027-01-05", fundReturn("0.30")));
        var second = created(draft("2027-06-20", change("base-salary", "2027-07-01", null, "2700000")));
        assertThat(command(binh, first, "approve").status()).isEqualTo(200);

        assertThat(an.get(PATH + "/" + second).json().path("outOfDate").booleanValue()).isTrue();
        assertThat(command(binh, second, "approve").problem()).isEqualTo("rule-set-outdated");
        assertThat(an.command("PATCH", PATH + "/" + second, "{}").problem()).isEqualTo("version-required");
        assertThat(binh.command("PATCH", PATH + "/" + second, "{}", "If-Match", "\"9\"").problem()).isEqualTo("version-mismatch");
        var rebased = binh.command("PATCH", PATH + "/" + second, "{}", "If-Match", "\"1\"");
        assertThat(rebased.status()).as(rebased.body()).isEqualTo(200);
        assertThat(rebased.json().path("outOfDate").booleanValue()).isFalse();
        assertThat(rebased.json().path("version").stringValue()).contains("+");
        assertThat(command(binh, second, "approve").status()).as("who only rebases is not an author").isEqualTo(200);

        var earlier = created(draft("2027-02-01", change("base-salary", "2027-02-01", null, "2600000")));
        var overtaken = command(binh, earlier, "approve");
        assertThat(overtaken.problem()).isEqualTo("rule-set-overtaken");
        assertThat(overtaken.json().path("detail").stringValue()).contains("base-salary").contains("2027-06-20");
        var beside = created(draft("2027-02-01", change("income-step", "2027-02-01", null, "100000")));
        assertThat(command(binh, beside, "approve").status()).isEqualTo(200);
        assertThat(anyone.get(PATH + "/" + second).json().path("version").stringValue()).as("stands on the one approved since")
                .matches(".*\\+\\d+\\+\\d+\\+\\d+");
        assertThat(withdrawn(an, beside).json().path("state").stringValue()).as("one officer before its day").isEqualTo("WITHDRAWN");

        clock.set("2027-07-01");
        assertThat(anyone.get("/api/v1/rules/base-salary").json().at("/current/value").longValue()).isEqualTo(2_700_000);
        assertThat(anyone.get(PATH + "/" + first).json().path("state").stringValue()).isEqualTo("SUPERSEDED");
        assertThat(anyone.get(PATH + "/" + second).json().path("state").stringValue()).isEqualTo("IN_FORCE");
    }

    @Test
    void doesNotLetADraftApproveItselfAfterItsDay() {
        var id = created(draft("2026-12-21", fundReturn("0.30")));
        clock.set("2026-12-22");

        var late = command(binh, id, "approve");
        assertThat(late.problem()).isEqualTo("invalid-value");
        assertThat(late.json().at("/errors/0/pointer").stringValue()).isEqualTo("/activateOn");
    }

    @Test
    void answersNothingAndIsNotReadyWithARuleSetThatCannotBeApplied() {
        var broken = Drafts.approved(900_000 + (int) (System.nanoTime() % 90_000), "2026-12-20", Drafts.change("tax-on-clouds", "2027-01-01", null, "1"));
        var stored = new StoredRuleSet(Uuids.next(clock.now()).toString(), broken.number(), null, broken.activateOn(), null, broken.changes(), broken.base(),
                new RuleSetRef("x", "y"), broken.state(), broken.steps(), 1);
        transactions.run(() -> {
            ruleSets.insert(stored);
            ruleSets.save(ruleSets.register().with(stored));
        });
        law.forget();

        assertThat(calculated("2026-12-20").problem()).isEqualTo("try-again");
        var proposal = new Proposal(List.of(quote("2026-12-20", 1_500_000, Method.MONTHLY, null)));
        assertThat(anyone.as("service").post("/internal/decisions", json.writeValueAsString(proposal)).problem()).isEqualTo("try-again");
        var readiness = anyone.get("/actuator/health/readiness");
        assertThat(readiness.status()).isEqualTo(503);
        assertThat(readiness.json().at("/components/ruleSets/details/reason").stringValue()).contains("rule set no. " + stored.number());
    }

    @Test
    void anApprovalThatIsTakenBackWithItsTransactionNeverHolds() {
        var change = Drafts.approved(800_000, "2026-12-20", Drafts.fundReturn(2027, "0.30"));
        var approved = new StoredRuleSet(Uuids.next(clock.now()).toString(), change.number(), null, change.activateOn(), null, change.changes(), change.base(),
                new RuleSetRef("x", "y"), change.state(), change.steps(), 1);
        assertThat(law.engine().rules().ref()).isEqualTo(shipped.ref());

        assertThatIllegalStateException().isThrownBy(() -> transactions.run(() -> {
            ruleSets.insert(approved);
            ruleSets.save(ruleSets.register().with(approved));
            assertThat(showing.view(approved, Caller.anonymous()).state()).isEqualTo(RuleSetView.State.IN_FORCE);
            throw new IllegalStateException("the store is lost before the end");
        }));

        assertThat(law.engine().rules().ref()).isEqualTo(shipped.ref());
        assertThat(law.engineToDecide().rules().ref()).isEqualTo(shipped.ref());
    }
}
