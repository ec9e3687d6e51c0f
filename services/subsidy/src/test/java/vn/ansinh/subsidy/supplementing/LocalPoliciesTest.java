package vn.ansinh.subsidy.supplementing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.subsidy.Http;
import vn.ansinh.subsidy.LocalCase;
import vn.ansinh.subsidy.SubsidyTest;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;

@SubsidyTest
class LocalPoliciesTest {

    private static final String CALCULATIONS = "/api/v1/calculations";

    /** Each test has a commune of its own in Lào Cai. */
    private static final List<AdminUnit> COMMUNES = AdminUnits.shipped().children(new UnitKey("15", LocalDate.of(2025, 7, 1)));

    private static int next;

    @LocalServerPort
    int port;

    private String commune = "";
    private Officer drafter = new Officer(0, "", List.of(), List.of());
    private Officer first = drafter;
    private Officer second = drafter;
    private Officer anyone = drafter;

    @BeforeEach
    void start() {
        commune = COMMUNES.get(next++).code();
        drafter = new Officer(port, "officer", List.of("officer"), List.of("15"));
        first = new Officer(port, "policy", List.of("policy-officer"), List.of("VN"));
        second = new Officer(port, "policy2", List.of("policy-officer"), List.of("15"));
        anyone = new Officer(port, "", List.of(), List.of());
    }

    @ParameterizedTest(name = "{0} on {1}: {3}")
    @CsvFileSource(resources = "/law/local-top-ups.csv", numLinesToSkip = 1)
    void countsTheShippedPoliciesOfHaNoiAndLongBien(ArgumentsAccessor line) {
        var expected = LocalCase.of(line);
        var inLongBien = expected.place().contains("Long Bien");
        if (!expected.place().startsWith("Ha Noi") || expected.place().contains("calculators")) {
            return;
        }

        var reply = Http.anonymous(port).post(CALCULATIONS, expected.in(inLongBien ? "00118" : "00004"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(amounts(reply.json())).isEqualTo(expected.expected());
        assertThat(reply.json().path("participantPays").longValue()).isEqualTo(expected.own());
        assertThat(reply.json().at("/lines/1/name").stringValue()).startsWith("Hà Nội hỗ trợ thêm");
    }

    @Test
    void givesTheMissingYearsOfHaNoiNothing() {
        var body = Map.of("scheme", "VOLUNTARY_SI", "paymentDate", "2023-03-15", "income", 1_500_000, "method", "MISSING", "months", 12, "communeCode", "00004");

        var result = Http.anonymous(port).post(CALCULATIONS, body).json();

        assertThat(amounts(result)).containsOnlyKeys(Payer.STATE);
        assertThat(result.path("trace").valueStream().map(step -> step.path("step").stringValue())).contains("local-support-not-given");
    }

    /** H15 of the rule book. */
    @Test
    void countsTheShippedPolicyOfBacLieuForHealthInsurance() {
        var body = Map.of("scheme", "HOUSEHOLD_HI", "paymentDate", "2024-08-01", "method", "MONTHS_12", "communeCode", "31813",
                "groups", List.of(Map.of("code", "LEFT_REGION", "since", "2023-11-01")));

        var result = Http.anonymous(port).post(CALCULATIONS, body).json();

        assertThat(amounts(result)).isEqualTo(Map.of(Payer.STATE, 884_520L, Payer.PROVINCE, 379_080L));
    }

    @Test
    void acceptsAGroupOfAnotherPlaceWithoutEffect() {
        var body = new LinkedHashMap<String, Object>(Map.of("scheme", "VOLUNTARY_SI", "paymentDate", "2022-09-10", "income", 1_500_000, "method", "MONTHLY",
                "groups", List.of("JUST_ESCAPED_NEAR_POVERTY")));

        assertThat(Http.anonymous(port).post(CALCULATIONS, body).json().at("/warnings/0/code").stringValue()).isEqualTo("group-without-policy");
        body.put("communeCode", "00118");
        var result = Http.anonymous(port).post(CALCULATIONS, body).json();
        assertThat(amounts(result)).isEqualTo(Map.of(Payer.STATE, 33_000L, Payer.PROVINCE, 33_000L, Payer.DISTRICT, 99_000L));
        assertThat(result.at("/warnings/0/code").stringValue()).isEqualTo("recognition-day-assumed");
    }

    @Test
    void listsByUnitProductAndState() {
        var haNoi = anyone.get("?unit=01").json().path("items");
        assertThat(haNoi.valueStream().map(item -> item.path("name").stringValue()))
                .contains("Hà Nội hỗ trợ thêm 2022–2025", "Quận Long Biên hỗ trợ thêm 2022–2025");
        assertThat(anyone.get("?unit=01&scheme=HOUSEHOLD_HI").json().path("items")).isEmpty();
        assertThat(anyone.get("?unit=01@2025-07-01").json().path("items")).hasSize(1);
        assertThat(anyone.get("?state=APPROVED&limit=2").json().path("items")).hasSize(2);
        assertThat(anyone.get("?limit=2&cursor=" + anyone.get("?limit=2").json().path("next").stringValue()).status()).isEqualTo(200);
        drafter.draft(terms(Map.of()));
        assertThat(anyone.get("?state=DRAFT").json().path("items")).isEmpty();
        assertThat(new Officer(port, "o", List.of("officer"), List.of("01")).get("?state=DRAFT").json().path("items")).isEmpty();
        assertThat(drafter.get("?state=DRAFT&unit=" + commune).json().path("items")).hasSize(1);
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"name": " "}                                                         | invalid-value | /name required
            {"unit": "99"}                                                        | unknown-unit  | /unit unknown-unit
            {"unit": "VN"}                                                        | unknown-unit  | /unit unknown-unit
            {"scheme": "LIFE"}                                                    | invalid-value | /scheme unknown-value
            {"payer": "STATE"}                                                    | invalid-value | /payer unknown-value
            {"unit": "15", "payer": "COMMUNE"}                                    | invalid-value | /payer payer-above-unit
            {"validFrom": "2015-12-31"}                                           | invalid-value | /validFrom out-of-range
            {"validFrom": "soon"}                                                 | invalid-value | /validFrom not-a-date
            {"validTo": "2026-06-30"}                                             | invalid-value | /validTo out-of-range
            {"document": null}                                                    | invalid-value | /document required
            {"document": {"number": ""}}                                          | invalid-value | /document/number required
            {"groups": []}                                                        | invalid-value | /groups required
            {"groups": [{"group": "poor", "percent": 5}]}                         | invalid-value | /groups/0/group wrong-form
            {"groups": [{"group": "POOR"}]}                                       | invalid-value | /groups/0/percent required
            {"groups": [{"group": "POOR", "percent": 0}]}                         | invalid-value | /groups/0/percent out-of-range
            {"groups": [{"group": "POOR", "percent": 101}]}                       | invalid-value | /groups/0/percent out-of-range
            {"groups": [{"group": "POOR", "percent": 5, "monthlyAmount": 5}]}     | invalid-value | /groups/0/monthlyAmount must-be-absent
            {"groups": [{"group": "FARMER", "percent": 5}]}                       | invalid-value | /groups/0/name group-name-needed
            {"groups": [{"group": "POOR", "percent": 5}, {"group": "POOR", "percent": 6}]} | invalid-value | /groups/1/group duplicate
            {"excludedMethods": ["WEEKLY"]}                                       | invalid-value | /excludedMethods/0 unknown-value
            {"replaces": ["it"]}                                                  | invalid-value | /replaces/0 not-an-id
            """)
    void refusesTermsByName(String changes, String problem, String error) {
        var terms = terms(Map.of());
        new JsonMapper().readTree(changes).forEachEntry(terms::put);

        var reply = drafter.draft(terms);

        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.error()).isEqualTo(error);
        var draft = drafter.draft(terms(Map.of()));
        assertThat(drafter.change(draft.id(), draft.etag(), changes).error()).as("as a change of a draft").isEqualTo(error);
    }

    @Test
    void isInForceAtOnceAfterASecondOfficerApproves() {
        var draft = drafter.draft(terms(Map.of()));
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json().path("state").stringValue()).isEqualTo("DRAFT");
        assertThat(support("2026-08-10")).as("a draft").containsOnlyKeys(Payer.STATE);
        assertThat(drafter.approve(draft.id()).problem()).isEqualTo("role-missing");

        var approved = second.approve(draft.id(), draft.etag());

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.json().at("/approval/by").stringValue()).isEqualTo("policy2");
        assertThat(approved.json().at("/drafts/0/by").stringValue()).isEqualTo("officer");
        assertThat(support("2026-08-10")).containsEntry(Payer.COMMUNE, 33_000L);
        assertThat(support("2026-06-30")).as("before its first day").containsOnlyKeys(Payer.STATE);
        assertThat(second.approve(draft.id()).problem()).isEqualTo("conflict");
        assertThat(drafter.change(draft.id(), approved.etag(), "{\"name\": \"another\"}").problem()).isEqualTo("conflict");
    }

    @Test
    void isNeverApprovedByWhoEnteredOrChangedIt() {
        var draft = first.draft(terms(Map.of()));
        assertThat(first.approve(draft.id()).problem()).isEqualTo("second-officer-needed");
        var changed = second.change(draft.id(), draft.etag(), "{\"validTo\": \"2030-12-31\", \"note\": \"until the end of the period\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("validTo").stringValue()).isEqualTo("2030-12-31");

        assertThat(second.approve(draft.id()).problem()).as("changed it").isEqualTo("second-officer-needed");
        assertThat(second.change(draft.id(), draft.etag(), "{}").problem()).isEqualTo("version-mismatch");
        assertThat(second.change(draft.id(), changed.etag(), "{\"note\": null}").json().has("note")).isFalse();
        assertThat(second.change(draft.id(), "", "{}").problem()).isEqualTo("version-required");
        var third = new Officer(port, "policy3", List.of("policy-officer"), List.of("15"));
        assertThat(third.approve(draft.id(), draft.etag()).problem()).as("not what was read").isEqualTo("version-mismatch");
        assertThat(third.approve(draft.id()).status()).isEqualTo(200);
    }

    @Test
    void staysInItsAreaAndWithItsRoles() {
        assertThat(new Officer(port, "o", List.of("officer"), List.of("01")).draft(terms(Map.of())).problem()).isEqualTo("outside-area");
        assertThat(new Officer(port, "c", List.of("collector"), List.of("15")).draft(terms(Map.of())).problem()).isEqualTo("role-missing");
        assertThat(anyone.draft(terms(Map.of())).problem()).isEqualTo("not-signed-in");
        var draft = drafter.draft(terms(Map.of()));
        assertThat(new Officer(port, "p", List.of("policy-officer"), List.of("01")).approve(draft.id()).problem()).isEqualTo("not-found");

        assertThat(anyone.get("/" + draft.id()).problem()).isEqualTo("not-found");
        assertThat(drafter.get("/" + draft.id()).status()).isEqualTo(200);
        assertThat(second.approve(draft.id()).status()).isEqualTo(200);
        var open = anyone.get("/" + draft.id());
        assertThat(open.json().has("drafts")).as("who did it is for officers").isFalse();
        assertThat(open.json().path("unitName").stringValue()).isNotEmpty();
    }

    @Test
    void refusesTwoOfTheSameKindAndNamesTheOther() {
        assertThat(approved(Map.of("name", "the first")).status()).isEqualTo(200);
        var again = drafter.draft(terms(Map.of("name", "the second")));

        var refused = second.approve(again.id());

        assertThat(refused.problem()).isEqualTo("local-policy-overlaps");
        assertThat(refused.json().path("detail").stringValue()).contains("the first").contains("OTHER");
        assertThat(refused.json().path("policyId").stringValue()).isNotEmpty();
        assertThat(approved(Map.of("name", "stacks", "stackingOrder", 1)).status()).isEqualTo(200);
        assertThat(support("2026-08-10")).containsEntry(Payer.COMMUNE, 66_000L);
        assertThat(approved(Map.of("payer", "PROVINCE")).status()).as("another payer").isEqualTo(200);
        assertThat(approved(Map.of("validFrom", "2016-01-01", "validTo", "2026-06-30")).status()).as("another time").isEqualTo(200);
    }

    @Test
    void endsThePolicyThatItReplacesTheDayBefore() {
        var former = approved(Map.of("name", "the former"));
        var successor = approved(Map.of("name", "the successor", "validFrom", "2026-10-01", "replaces", List.of(former.id()),
                "groups", List.of(Map.of("group", "OTHER", "percent", 5))));

        assertThat(successor.status()).isEqualTo(200);
        var ended = anyone.get("/" + former.id()).json();
        assertThat(ended.path("state").stringValue()).isEqualTo("REPLACED");
        assertThat(ended.path("lastDay").stringValue()).isEqualTo("2026-09-30");
        assertThat(ended.at("/ending/replacedBy").stringValue()).isEqualTo(successor.id());
        assertThat(support("2026-09-30")).containsEntry(Payer.COMMUNE, 33_000L);
        assertThat(support("2026-10-01")).containsEntry(Payer.COMMUNE, 16_500L);
        var late = drafter.draft(terms(Map.of("validFrom", "2026-11-01", "replaces", List.of(former.id()))));
        assertThat(second.approve(late.id()).error()).isEqualTo("/replaces policy-not-replaceable");
        var elsewhere = drafter.draft(terms(Map.of("unit", COMMUNES.get(next++).code(), "validFrom", "2026-11-01", "replaces", List.of(successor.id()))));
        assertThat(second.approve(elsewhere.id()).error()).as("another territory").isEqualTo("/replaces policy-not-replaceable");
    }

    @Test
    void holdsUntilTheDayOfItsWithdrawal() {
        var policy = approved(Map.of());
        assertThat(drafter.withdraw(policy.id(), Map.of("lastDay", "2026-08-31", "reason", "no money")).problem()).isEqualTo("role-missing");
        assertThat(second.withdraw(policy.id(), Map.of("reason", "no money")).error()).isEqualTo("/lastDay required");

        var withdrawn = second.withdraw(policy.id(), Map.of("lastDay", "2026-08-31", "reason", "no money"));

        assertThat(withdrawn.json().path("state").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(support("2026-08-31")).containsEntry(Payer.COMMUNE, 33_000L);
        assertThat(support("2026-09-01")).containsOnlyKeys(Payer.STATE);
        assertThat(second.withdraw(policy.id(), Map.of("lastDay", "2026-07-31", "reason", "again")).problem()).isEqualTo("conflict");
        var draft = drafter.draft(terms(Map.of()));
        assertThat(drafter.withdraw(draft.id(), Map.of("reason", "a mistake")).status()).isEqualTo(200);
        assertThat(second.approve(draft.id()).problem()).isEqualTo("conflict");
    }

    @Test
    void answersARepeatAsTheFirstTime() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var one = drafter.send("POST", Officer.PATH, terms(Map.of()), key);
        var again = drafter.send("POST", Officer.PATH, terms(Map.of()), key);

        assertThat(again.id()).isEqualTo(one.id());
        var approvalKey = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(second.send("POST", Officer.PATH + "/" + one.id() + "/approve", null, approvalKey).status()).isEqualTo(200);
        assertThat(second.send("POST", Officer.PATH + "/" + one.id() + "/approve", null, approvalKey).status()).isEqualTo(200);
    }

    private Map<Payer, Long> support(String day) {
        var body = Map.of("scheme", "VOLUNTARY_SI", "paymentDate", day, "income", 1_500_000, "method", "MONTHLY", "communeCode", commune);
        return amounts(Http.anonymous(port).post(CALCULATIONS, body).json());
    }

    private Officer.Reply approved(Map<String, Object> changes) {
        var draft = drafter.draft(terms(changes));
        assertThat(draft.status()).as(draft.json().toString()).isEqualTo(201);
        return second.approve(draft.id());
    }

    /** 10 % for everyone by the commune, from July 2026. */
    private Map<String, Object> terms(Map<String, Object> changes) {
        var terms = new LinkedHashMap<String, Object>(Map.of("name", "Xã hỗ trợ thêm", "unit", commune, "scheme", "VOLUNTARY_SI", "payer", "COMMUNE",
                "validFrom", "2026-07-01", "document", Map.of("number", "Nghị quyết 1/NQ-HĐND", "date", "2026-06-15"),
                "groups", List.of(Map.of("group", "OTHER", "percent", 10))));
        terms.putAll(changes);
        return terms;
    }

    private static Map<Payer, Long> amounts(JsonNode result) {
        return result.path("lines").valueStream().collect(Collectors.toMap(line -> Payer.valueOf(line.path("payer").stringValue()),
                line -> line.path("amount").longValue(), Long::sum));
    }
}
