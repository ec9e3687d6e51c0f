package vn.ansinh.subsidy.legislating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.subsidy.Http;
import vn.ansinh.subsidy.SettableClock;
import vn.ansinh.subsidy.SubsidyTest;
import vn.ansinh.subsidy.ToldRuleSets;
import vn.ansinh.subsidy.rules.RuleSet;

@SubsidyTest
class RuleSetFlowTest {

    private static final String PATH = RuleSetController.PATH;
    private static final UnitKey LAO_CAI_WARD = new UnitKey("02647", LocalDate.of(2025, 7, 1));

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    RuleSet shipped;

    @Autowired
    RuleSets ruleSets;

    @Autowired
    LawInForce law;

    @Autowired
    Transactions transactions;

    @Autowired
    JsonMapper json;

    @Autowired
    ToldRuleSets told;

    @Autowired
    Announcing announcing;

    private Http anyone;
    private Http an;
    private Http binh;

    @BeforeEach
    void start() {
        clock.set("2026-12-20");
        anyone = Http.anonymous(port);
        an = anyone.as("an", "policy-officer", "VN");
        binh = anyone.as("binh", "policy-officer", "VN");
    }

    /** Other tests rely on the shipped rules. */
    @AfterEach
    void leaveOnlyTheShippedRules() {
        transactions.run(() -> {
            var register = ruleSets.register();
            ruleSets.save(new Register(Register.ID, register.revision() + 1, register.lastNumber(), List.of()));
        });
        law.forget();
        clock.reset();
    }

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
    void showsWhoWouldBeRefusedByAHigherLine() {
        var id = created(draft("2027-03-01", change("poverty-line", "2027-03-01", null, "2300000")));

        var differences = an.get(PATH + "/" + id + "/differences").json();
        assertThat(differences.path("asOf").stringValue()).isEqualTo("2027-03-01");
        assertThat(differences.at("/values/0/to").stringValue()).isEqualTo("2030-12-31");
        assertThat(example(differences, "keeps-lowest-income").at("/after/problem").stringValue()).isEqualTo("income-below-floor");
        assertThat(example(differences, "other-monthly").at("/difference/support").longValue()).isEqualTo(101_200 - 96_800);
        assertThat(example(differences, "other-monthly").at("/difference/gross").longValue()).isEqualTo(22_000);
    }

    @Test
    void showsWhatHouseholdsPayAfterANewBaseSalary() {
        var id = created(draft("2027-06-20", change("base-salary", "2027-07-01", null, "2700000")));

        var differences = an.get(PATH + "/" + id + "/differences?asOf=2027-07-01").json();
        assertThat(example(differences, "household-of-five").at("/after/gross").longValue()).isEqualTo(1_458_000L * 320 / 100);
        assertThat(example(differences, "highest-income").at("/after/income").longValue()).isEqualTo(54_000_000);
        assertThat(example(differences, "other-monthly").at("/difference/gross").longValue()).isZero();
        assertThat(example(an.get(PATH + "/" + id + "/differences").json(), "household-of-five").at("/difference/gross").longValue())
                .as("the set holds, the new salary not yet").isZero();
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"activateOn": "2026-12-19"}                                               | 422 | /activateOn                    | out-of-range
            {"activateOn": null}                                                       | 422 | /activateOn                    | required
            {"activateOn": "2027-02-30"}                                               | 422 | /activateOn                    | not-a-date
            {"changes": []}                                                            | 422 | /changes                       | required
            {"parameter": "interest"}                                                  | 422 | /changes/0/parameter           | unknown-value
            {"from": "2015-12-31"}                                                     | 422 | /changes/0/values/0/from       | rule-before-first-day
            {"from": null}                                                             | 422 | /changes/0/values/0/from       | required
            {"to": "2027-01-04"}                                                       | 422 | /changes/0/values/0/to         | rule-ends-before-begin
            {"to": null}                                                               | 422 | /changes/0/values/0/to         | rule-one-year
            {"value": null}                                                            | 422 | /changes/0/values/0            | rule-one-value
            {"absent": true}                                                           | 422 | /changes/0/values/0            | rule-one-value
            {"value": null, "absent": true}                                            | 422 | /changes/0/values/0/absent     | rule-kind
            {"value": null, "codes": ["A"]}                                            | 422 | /changes/0/values/0/codes      | rule-kind
            {"value": null, "table": {"2027": 1}}                                      | 422 | /changes/0/values/0/table      | rule-kind
            {"value": -0.1}                                                            | 422 | /changes/0/values/0/value      | rule-number-form
            {"value": 101}                                                             | 422 | /changes/0/values/0/value      | rule-above-hundred
            {"value": "0.30"}                                                          | 400 | /changes/0/values/0/value      | wrong-type
            {"parameter": "base-salary", "value": 2500000.5}                           | 422 | /changes/0/values/0/value      | rule-whole-number
            {"parameter": "income-step", "value": 0}                                   | 422 | /changes/0/values/0/value      | rule-not-positive
            {"parameter": "minimum-age", "value": 100000000000000}                     | 422 | /changes                       | rule-unusable
            {"document": null}                                                         | 422 | /changes/0/values/0/document   | rule-source-needed
            {"document": "  "}                                                         | 422 | /changes/0/values/0/document   | rule-source-needed
            {"confirmed": null}                                                        | 422 | /changes/0/values/0/document   | rule-source-needed
            {"value": null, "unknown": {"vi": "a", "en": "b"}}                         | 422 | /changes/0/values/0/document   | rule-source-of-unknown
            {"parameter": "contribution-rate", "value": 22, "to": null, "from": "2016-01-01", "document": "Luật 58/2014/QH13"} | 201 | - | -
            {"parameter": "retirement-age-men", "value": null, "unknown": {"vi": "a", "en": "b"}} | 422 | /changes/0/values/0/document | rule-source-of-unknown
            """)
    void saysWhatIsWrongWithADraft(String change, int status, String pointer, String code) {
        var reply = an.command("POST", PATH, with(json.readTree(change)));

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        if (status != 201) {
            assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
            assertThat(reply.json().at("/errors/0/code").stringValue()).isEqualTo(code);
            assertThat(reply.json().at("/errors/0/detail").stringValue()).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void isNotBroughtDownByAHugeNumber() {
        var body = json.writeValueAsString(draft("2027-01-05", fundReturn("0.25"))).replace("0.25", "1e999999999");

        var reply = an.command("POST", PATH, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/code").stringValue()).isEqualTo("rule-number-form");
    }

    @Test
    void namesEveryWrongValueAndTheParameter() {
        var overlapping = new LinkedHashMap<String, Object>(change("base-salary", "2027-07-01", "2027-12-31", "2700000"));
        overlapping.put("values", List.of(value("2027-07-01", "2027-12-31", "2700000"), value("2027-12-31", null, "2800000")));

        var reply = an.command("POST", PATH, draft("2027-01-05", overlapping, fundReturn("0.30"), fundReturn("0.31"),
                change("poverty-line", "2027-01-01", null, "1.5")));
        assertThat(reply.json().path("errors").valueStream().map(error -> error.path("pointer").stringValue() + " " + error.path("field").stringValue()))
                .containsExactly("/changes/2/parameter fund-return", "/changes/3/values/0/value poverty-line.value");

        reply = an.command("POST", PATH, draft("2027-01-05", overlapping, change("fund-return", "2027-01-05", null, "0.30")));
        assertThat(reply.json().path("errors").valueStream().map(error -> error.path("pointer").stringValue() + " " + error.path("code").stringValue()))
                .containsExactly("/changes/0/values/1/from rule-overlap", "/changes/1/values/0/to rule-one-year");
    }

    @Test
    void refusesWhatWouldChangeNothing() {
        var current = anyone.get("/api/v1/rules/minimum-age").json().path("current");
        var same = new LinkedHashMap<String, Object>(value(current.path("from").stringValue(), null, current.path("value").asString()));
        for (var member : List.of("document", "clause", "signed", "note")) {
            same.put(member, current.path(member).isMissingNode() ? null : current.path(member).stringValue());
        }
        same.put("confirmed", current.path("confirmed").booleanValue());

        var reply = an.command("POST", PATH, draft("2027-01-05", Map.of("parameter", "minimum-age", "values", List.of(same))));
        assertThat(reply.json().at("/errors/0/code").stringValue()).as(reply.body()).isEqualTo("rule-without-effect");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,                VN, 401, 401, 401, 404, 404, 200
            policy-officer,   VN, 201, 200, 200, 200, 200, 200
            policy-officer,   15, 403, 403, 403, 404, 404, 200
            auditor,          VN, 403, 403, 403, 200, 200, 200
            officer,          VN, 403, 403, 403, 404, 404, 200
            finance-officer,  VN, 403, 403, 403, 404, 404, 200
            platform-admin,   VN, 403, 403, 403, 404, 404, 200
            analyst,          VN, 403, 403, 403, 404, 404, 200
            collector,        VN, 403, 403, 403, 404, 404, 200
            """)
    void letsEveryRoleDoWhatItMay(@Nullable String role, String area, int create, int withdraw, int approve, int readDraft, int differences, int list) {
        var id = created(draft("2027-01-05", fundReturn("0.30")));
        var toWithdraw = created(draft("2027-01-05", fundReturn("0.30")));
        var caller = role == null ? anyone : anyone.as("chi", role, area);

        assertThat(caller.get(PATH + "/" + id).status()).isEqualTo(readDraft);
        assertThat(caller.get(PATH + "/" + id + "/differences").status()).isEqualTo(differences);
        assertThat(caller.get(PATH).status()).isEqualTo(list);
        assertThat(caller.get(PATH + "?limit=200").json().path("items").valueStream().anyMatch(item -> item.path("id").stringValue().equals(id)))
                .isEqualTo(readDraft == 200);
        assertThat(caller.command("POST", PATH, draft("2027-01-05", fundReturn("0.30"))).status()).isEqualTo(create);
        assertThat(caller.command("PATCH", PATH + "/" + id, "{}", "If-Match", "\"1\"").status()).isEqualTo(create == 201 ? 200 : create);
        assertThat(caller.command("POST", PATH + "/" + id + "/shadow-runs", "{\"month\": \"2019-01\"}").status()).isEqualTo(create);
        assertThat(withdrawn(caller, toWithdraw).status()).isEqualTo(withdraw);
        assertThat(command(caller, id, "approve").status()).isEqualTo(approve);
        assertThat(anyone.get(PATH + "/" + id).json().has("steps")).isFalse();
    }

    @Test
    void needsAKeyForEachCommandAndRepeatsTheAnswer() {
        var body = draft("2027-01-05", fundReturn("0.30"));
        assertThat(an.post(PATH, body).problem()).isEqualTo("idempotency-key-missing");

        var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
        var first = an.send("POST", PATH, body, key);
        var again = an.send("POST", PATH, body, key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void listsTheNewestFirstAndTheShippedRulesLast() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            ids.addFirst(created(draft("2027-01-05", fundReturn("0.3" + i))));
        }
        var seen = new ArrayList<JsonNode>();
        String next = "";
        do {
            var page = an.get(PATH + "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next)).json();
            page.path("items").forEach(seen::add);
            next = page.path("next").isNull() ? "" : page.path("next").stringValue();
        } while (!next.isEmpty());

        assertThat(seen).extracting(item -> item.path("id").stringValue()).doesNotHaveDuplicates().startsWith(ids.toArray(String[]::new));
        assertThat(seen.getLast().path("hash").stringValue()).isEqualTo(shipped.ref().hash());
        assertThat(seen.getLast().path("state").stringValue()).isEqualTo("IN_FORCE");
        var shippedId = seen.getLast().path("id").stringValue();
        assertThat(anyone.get(PATH + "/" + shippedId).json().path("version").stringValue()).isEqualTo(shipped.ref().version());
        assertThat(withdrawn(an, shippedId).problem()).isEqualTo("conflict");
        assertThat(an.get(PATH + "?cursor=abc").problem()).isEqualTo("malformed");
    }

    @Test
    void switchesTheLineOf2027ByDateAlone() {
        var lastDay = anyone.post("/api/v1/calculations", monthly("2026-12-31", 1_500_000)).json();
        assertThat(lastDay.at("/lines/0/amount").longValue()).isEqualTo(66_000);
        assertThat(anyone.post("/api/v1/calculations", monthly("2027-01-01", 1_500_000)).problem()).isEqualTo("income-below-floor");
        var firstDay = anyone.post("/api/v1/calculations", monthly("2027-01-01", 2_200_000)).json();
        assertThat(firstDay.at("/lines/0/amount").longValue()).isEqualTo(96_800);
        assertThat(firstDay.path("gross").longValue()).isEqualTo(484_000);
        assertThat(firstDay.at("/ruleSet/hash")).isEqualTo(lastDay.at("/ruleSet/hash"));

        clock.set("2026-12-31");
        assertThat(decided(quote("2026-12-31", 1_500_000, Method.MONTHLY, null)).at("/calculation/lines/0/amount").longValue()).isEqualTo(66_000);
        clock.set("2027-01-01");
        assertThat(decided(quote("2027-01-01", 1_500_000, Method.MONTHLY, null)).at("/problem/type").stringValue()).isEqualTo("income-below-floor");
        assertThat(decided(quote("2027-01-01", 2_200_000, Method.MONTHLY, null)).at("/calculation/lines/0/amount").longValue()).isEqualTo(96_800);
        assertThat(anyone.get("/api/v1/rules/poverty-line").json().at("/current/value").longValue()).isEqualTo(2_200_000);
    }

    @Test
    void showsTheHistoryOfAParameterWithTag() {
        var reply = anyone.get("/api/v1/rules/poverty-line?asOf=2026-12-31");
        assertThat(reply.json().path("history").size()).isGreaterThanOrEqualTo(4);
        assertThat(reply.json().at("/current/document").stringValue()).isEqualTo("Nghị định 07/2021/NĐ-CP");
        assertThat(anyone.send("GET", "/api/v1/rules/poverty-line?asOf=2026-12-31", "", "If-None-Match", reply.header("ETag")).status()).isEqualTo(304);
        assertThat(anyone.send("GET", "/api/v1/rules/poverty-line?asOf=2027-01-01", "", "If-None-Match", reply.header("ETag")).status()).isEqualTo(200);
        var unknown = anyone.get("/api/v1/rules/unheard-of");
        assertThat(unknown.problem()).isEqualTo("not-found");
        assertThat(unknown.json().path("parameters").valueStream().map(JsonNode::stringValue)).contains("fund-return");
        assertThat(anyone.get("/api/v1/rules/poverty-line?asOf=2015-12-31").problem()).isEqualTo("date-outside-rules");
        assertThat(anyone.get("/api/v1/rules?asOf=31/12/2026").problem()).isEqualTo("invalid-value");
    }

    @Test
    void triesNextYearsRulesOnTheQuotesOfAMonth() {
        clock.set("2026-05-10");
        for (long income : List.of(1_500_000L, 1_500_000L, 3_000_000L)) {
            assertThat(decided(quote("2026-05-10", income, Method.MONTHLY, null)).has("calculation")).isTrue();
        }
        assertThat(decided(quote("2026-05-31", 3_000_000, Method.ADVANCE, 24)).has("calculation")).isTrue();
        assertThat(decided(quote("2026-06-01", 3_000_000, Method.MONTHLY, null)).has("calculation")).isTrue();
        var id = created(draft("2027-01-05", fundReturn("0.30")));

        var reply = an.command("POST", PATH + "/" + id + "/shadow-runs", Map.of("month", "2026-05", "paymentDate", "2027-01-15"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        var run = reply.json();
        assertThat(run.path("lookedAt").intValue()).isEqualTo(4);
        assertThat(run.path("notLookedAt").intValue()).isZero();
        assertThat(sums(run.path("asQuoted"))).isEqualTo("4 quotes, 0 refused");
        assertThat(sums(run.path("withoutIt"))).isEqualTo("1 quotes, 3 refused");
        assertThat(sums(run.path("withIt"))).isEqualTo("2 quotes, 2 refused");
        assertThat(run.at("/withIt/gross").longValue()).isEqualTo(660_000 + 15_306_920);
        assertThat(run.at("/withIt/support").longValue()).isEqualTo(25 * 96_800);
        assertThat(run.path("refused")).singleElement().satisfies(refused -> {
            assertThat(refused.path("problem").stringValue()).isEqualTo("income-below-floor");
            assertThat(refused.path("quotes").intValue()).isEqualTo(2);
            assertThat(refused.at("/examples/0/income").longValue()).isEqualTo(1_500_000);
            assertThat(refused.at("/examples/0/reason/vi").stringValue()).contains("2200000");
        });
        assertThat(run.path("slices").valueStream().map(slice -> slice.path("group").stringValue() + " " + slice.path("method").stringValue() + " "
                + sums(slice.path("withIt")))).containsExactly("OTHER MONTHLY 1 quotes, 2 refused", "OTHER ADVANCE 1 quotes, 0 refused");
        assertThat(anyone.as("kim", "auditor", "VN").get(reply.header("Location").replaceFirst("^.*(/api)", "$1")).json()).isEqualTo(run);
        assertThat(anyone.get(reply.header("Location").replaceFirst("^.*(/api)", "$1")).status()).isEqualTo(401);
    }

    @Test
    void answersNothingAndIsNotReadyWithARuleSetThatCannotBeApplied() {
        var broken = Drafts.approved(900_000 + (int) (System.nanoTime() % 90_000), "2026-12-20", Drafts.change("tax-on-clouds", "2027-01-01", null, "1"));
        var stored = new StoredRuleSet(UUID.randomUUID().toString(), broken.number(), null, broken.activateOn(), null, broken.changes(), broken.base(),
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

    private String created(Object body) {
        var reply = an.command("POST", PATH, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("id").stringValue();
    }

    private static Http.Reply command(Http caller, String id, String step) {
        return caller.command("POST", PATH + "/" + id + "/" + step, "");
    }

    private static Http.Reply withdrawn(Http caller, String id) {
        return caller.command("POST", PATH + "/" + id + "/withdraw", Map.of("reason", "r nhập sai"));
    }

    private Http.Reply calculated(String day) {
        return anyone.post("/api/v1/calculations",
                Map.of("scheme", "VOLUNTARY_SI", "paymentDate", day, "income", 4_400_000, "method", "ADVANCE", "months", 24));
    }

    private static Map<String, Object> monthly(String day, long income) {
        return Map.of("scheme", "VOLUNTARY_SI", "paymentDate", day, "income", income, "method", "MONTHLY");
    }

    private JsonNode decided(Proposal.Item item) {
        var reply = anyone.as("service").post("/internal/decisions", json.writeValueAsString(new Proposal(List.of(item))));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().at("/items/0");
    }

    private static Proposal.Item quote(String day, long income, Method method, @Nullable Integer months) {
        var person = new PersonSnapshot(new PersonId(UUID.randomUUID()), 1, LocalDate.of(1990, 5, 1), false, Sex.FEMALE, "01", LAO_CAI_WARD, List.of(),
                Set.of());
        var date = LocalDate.parse(day);
        return new Proposal.Item(new QuoteId(UUID.randomUUID()), Scheme.VOLUNTARY_SI, person, Vnd.of(income), method, months, YearMonth.from(date), date,
                null, null);
    }

    private static String sums(JsonNode sums) {
        return sums.path("quotes").intValue() + " quotes, " + sums.path("refused").intValue() + " refused";
    }

    private static JsonNode example(JsonNode differences, String id) {
        return differences.path("examples").valueStream().filter(example -> example.path("id").stringValue().equals(id)).findFirst().orElseThrow();
    }

    @SafeVarargs
    private static Map<String, Object> draft(String activateOn, Map<String, Object>... changes) {
        return Map.of("activateOn", activateOn, "note", "theo thông báo", "changes", List.of(changes));
    }

    private static Map<String, Object> fundReturn(String rate) {
        return change("fund-return", "2027-01-05", "2027-12-31", rate);
    }

    private static Map<String, Object> change(String parameter, String from, @Nullable String to, String value) {
        return Map.of("parameter", parameter, "values", List.of(value(from, to, value)));
    }

    private static Map<String, Object> value(String from, @Nullable String to, String value) {
        var members = new LinkedHashMap<String, Object>(Map.of("from", from, "value", new BigDecimal(value), "document", "Thông báo 12/TB-BHXH",
                "signed", "2027-01-05", "confirmed", true));
        if (to != null) {
            members.put("to", to);
        }
        return members;
    }

    /** A good draft with some members changed; null takes one away. */
    private Object with(JsonNode members) {
        var draft = json.valueToTree(draft("2027-01-05", fundReturn("0.30"))).asObject();
        var change = draft.at("/changes/0").asObject();
        var value = change.at("/values/0").asObject();
        members.forEachEntry((name, member) -> {
            var owner = switch (name) {
                case "activateOn", "changes" -> draft;
                case "parameter" -> change;
                default -> value;
            };
            if (member.isNull()) {
                owner.remove(name);
            } else {
                owner.set(name, member);
            }
        });
        return json.writeValueAsString(draft);
    }
}
