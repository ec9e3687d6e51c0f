package vn.ansinh.subsidy.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.subsidy.Http;
import vn.ansinh.subsidy.LawCase;
import vn.ansinh.subsidy.LimitCase;
import vn.ansinh.subsidy.LocalCase;
import vn.ansinh.subsidy.SubsidyTest;
import vn.ansinh.subsidy.engine.EngineInForce;

@SubsidyTest
class CalculationsTest {

    private static final String PATH = "/api/v1/calculations";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    EngineInForce inForce;

    private Http anyone;

    @BeforeEach
    void start() {
        anyone = Http.anonymous(port);
    }

    @ParameterizedTest(name = "{0} on {1}: {3}, {5}, {6} months at {4}")
    @CsvFileSource(resources = "/law/voluntary-si.csv", numLinesToSkip = 1)
    void answersTheLawCasesToTheDong(ArgumentsAccessor line) {
        var expected = LawCase.of(line);

        var reply = anyone.post(PATH, expected.body());

        assertThat(reply.status()).isEqualTo(200);
        var result = reply.json();
        assertThat(result.path("gross").longValue()).isEqualTo(expected.total());
        assertThat(result.path("lines")).hasSize(1);
        assertThat(result.at("/lines/0/payer").stringValue()).isEqualTo("STATE");
        assertThat(result.at("/lines/0/amount").longValue()).isEqualTo(expected.support());
        assertThat(result.path("participantPays").longValue()).isEqualTo(expected.participant());
        assertThat(result.at("/ruleSet/hash").stringValue()).isEqualTo(inForce.engine().rules().ref().hash());
        assertThat(result.path("trace").size()).isGreaterThan(5);
    }

    @ParameterizedTest(name = "{0} on {1}: {3}")
    @CsvFileSource(resources = "/law/local-top-ups.csv", numLinesToSkip = 1)
    void answersLocalPoliciesOfAWhatIfToTheDong(ArgumentsAccessor line) {
        var expected = LocalCase.of(line);

        var reply = anyone.post(PATH, expected.asWhatIf());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("gross").longValue()).isEqualTo(expected.total());
        assertThat(amounts(reply.json())).isEqualTo(expected.expected());
        assertThat(reply.json().path("participantPays").longValue()).isEqualTo(expected.own());
    }

    @Test
    void readsEverythingAWhatIfCanSay() {
        var policy = """
                {"payer": "COMMUNE", "name": "Quỹ xã", "group": "JUST_ESCAPED_POVERTY", "monthlyAmount": 20000, "excludedMethods": ["MISSING"],
                 "permanentResidentsOnly": true, "maxMonths": 9, "monthsFromRecognition": 12, "stackingOrder": 1}""";
        var result = anyone.post(PATH, body("\"months\": 12, \"groups\": [{\"code\": \"JUST_ESCAPED_POVERTY\", \"since\": \"2026-02-01\"}], \"policies\": ["
                + policy + "], \"donorAmount\": 100000, \"method\": \"MONTHS_12\"")).json();

        assertThat(amounts(result)).isEqualTo(Map.of(Payer.STATE, 792_000L, Payer.COMMUNE, 120_000L, Payer.DONOR, 100_000L));
        assertThat(result.at("/lines/1/name").stringValue()).isEqualTo("Quỹ xã");
        assertThat(result.at("/lines/1/months").intValue()).as("August 2026 to January 2027").isEqualTo(6);
        assertThat(result.at("/warnings/0/code").stringValue()).isEqualTo("permanent-residence-assumed");
    }

    @ParameterizedTest(name = "{0} on {1}: {12}{13}{14}")
    @CsvFileSource(resources = "/law/limits-and-deadlines.csv", numLinesToSkip = 1)
    void keepsToLimitsAndDeadlines(ArgumentsAccessor line) {
        var expected = LimitCase.of(line);
        var reply = anyone.post(PATH, expected.body());

        if (expected.refusedAs() != null) {
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.problem()).isEqualTo(expected.refusedAs());
            assertThat(reply.contentType()).startsWith("application/problem+json");
            return;
        }
        assertThat(reply.json().path("payBy").stringValue()).isEqualTo(String.valueOf(expected.payBy()));
        if (expected.warnedOf() != null) {
            assertThat(reply.json().path("warnings").valueStream().map(warning -> warning.path("code").stringValue())).contains(expected.warnedOf());
        }
    }

    @Test
    void warnsOfTheStepInTheLanguageOfTheCaller() {
        var result = anyone.post(PATH, body("\"income\": 1530000")).json();

        assertThat(result.at("/warnings/0/code").stringValue()).isEqualTo("income-off-step");
        assertThat(result.at("/warnings/0/text").stringValue()).startsWith("The income is not");
        assertThat(result.at("/trace/0/text/vi").stringValue()).startsWith("Mức thu nhập chọn 1.530.000 đồng");
    }

    @ParameterizedTest(name = "{0} -> {1} {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            "scheme": null                                  | 422 | invalid-value           | /scheme
            "scheme": "LIFE"                                | 422 | invalid-value           | /scheme
            "scheme": "HOUSEHOLD_HI"                        | 422 | invalid-value           | /income
            "paymentDate": null                             | 422 | invalid-value           | /paymentDate
            "paymentDate": "2026-02-30"                     | 422 | invalid-value           | /paymentDate
            "paymentDate": "+12026-02-03"                   | 422 | invalid-value           | /paymentDate
            "paymentDate": 20260801                         | 400 | malformed               | /paymentDate
            "paymentDate": "2015-12-31"                     | 422 | date-outside-rules      | /paymentDate
            "paymentDate": "2031-01-01", "income": 3000000  | 422 | parameter-unknown       | /paymentDate
            "paymentDate": "2025-08-01", "method": "ADVANCE", "months": 24 | 422 | parameter-unknown | /paymentDate
            "income": null                                  | 422 | invalid-value           | /income
            "income": -1500000                              | 422 | income-below-floor      | /income
            "income": 1500000.5                             | 422 | income-not-in-thousands | /income
            "income": 1500001                               | 422 | income-not-in-thousands | /income
            "income": 1e30                                  | 422 | income-not-in-thousands | /income
            "income": 99999999999999999999                  | 422 | income-above-ceiling    | /income
            "income": "1500000"                             | 400 | malformed               | /income
            "method": "WEEKLY"                              | 422 | invalid-value           | /method
            "method": null                                  | 422 | invalid-value           | /method
            "months": 2                                     | 422 | months-outside-method   | /months
            "months": 1.5                                   | 400 | malformed               | /months
            "months": 99999999999                           | 422 | months-outside-method   | /months
            "startMonth": "2026-13"                         | 422 | invalid-value           | /startMonth
            "groups": ["STUDENT"]                           | 422 | group-unknown           | /groups
            "groups": ["poor"]                              | 422 | group-unknown           | /groups
            "groups": "POOR"                                | 400 | malformed               | /groups
            "groups": [5]                                   | 400 | malformed               | /groups
            "groups": [{"since": "2026-01-01"}]             | 422 | invalid-value           | /groups/0/code
            "groups": [{"code": "POOR", "since": "soon"}]   | 422 | invalid-value           | /groups/0/since
            "communeCode": "99999"                          | 422 | unknown-unit            | /communeCode
            "communeCode": "15"                             | 422 | unknown-unit            | /communeCode
            "supportedMonthsUsed": -1                       | 422 | invalid-value           | /supportedMonthsUsed
            "monthsPaidBefore": -1                          | 422 | invalid-value           | /monthsPaidBefore
            "permanentResident": "yes"                      | 400 | malformed               | /permanentResident
            "birthDate": "2015-01-01"                       | 422 | person-not-eligible     | /birthDate
            "sex": "F"                                      | 422 | invalid-value           | /sex
            "statuses": [1]                                 | 400 | malformed               | /statuses
            "current": {"method": "MONTHLY"}                | 422 | invalid-value           | /current/income
            "current": 5                                    | 400 | malformed               | /current
            "income": 1500000, "current": {"method": "MONTHLY", "income": 1500000, "from": "2026-09", "to": "2026-08"} | 422 | invalid-value | /current/to
            "policies": 5                                   | 400 | malformed               | /policies
            "policies": [5]                                 | 400 | malformed               | /policies
            "policies": [{"payer": "STATE", "group": "OTHER", "percent": 10}]          | 422 | invalid-value | /policies/0/payer
            "policies": [{"group": "OTHER", "percent": 10}]                            | 422 | invalid-value | /policies/0/payer
            "policies": [{"payer": "PROVINCE", "percent": 10}]                         | 422 | invalid-value | /policies/0/group
            "policies": [{"payer": "PROVINCE", "group": "other", "percent": 10}]       | 422 | invalid-value | /policies/0/group
            "policies": [{"payer": "PROVINCE", "group": "OTHER"}]                      | 422 | invalid-value | /policies/0/percent
            "policies": [{"payer": "PROVINCE", "group": "OTHER", "percent": "10"}]     | 400 | malformed     | /policies/0/percent
            "policies": [{"payer": "PROVINCE", "group": "OTHER", "percent": -1}]       | 422 | invalid-value | /policies/0/percent
            "policies": [{"payer": "PROVINCE", "group": "OTHER", "percent": 100.5}]    | 422 | invalid-value | /policies/0/percent
            "policies": [{"payer": "PROVINCE", "group": "OTHER", "percent": 1e400}]    | 422 | invalid-value | /policies/0/percent
            "policies": [{"payer": "PROVINCE", "group": "OTHER", "percent": 0.00001}]  | 422 | invalid-value | /policies/0/percent
            "policies": [{"payer": "PROVINCE", "group": "OTHER", "percent": 10, "monthlyAmount": 5}] | 422 | invalid-value | /policies/0/monthlyAmount
            "policies": [{"payer": "PROVINCE", "group": "OTHER", "percent": 10, "excludedMethods": ["WEEKLY"]}] | 422 | invalid-value | /policies/0/excludedMethods
            "policies": [{"payer": "PROVINCE", "group": "FARMER", "percent": 10}], "groups": ["FISHER"] | 422 | group-unknown | /groups
            "members": [{"order": 1}]                       | 422 | invalid-value           | /members
            "donorAmount": -1                               | 422 | invalid-value           | /donorAmount
            "donorAmount": 0.5                              | 400 | malformed               | /donorAmount
            "donorAmount": 99999999999999999999             | 422 | invalid-value           | /donorAmount
            """)
    void refusesBadInputByName(String fields, int status, String problem, String pointer) {
        var reply = anyone.post(PATH, body(fields));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(anyone.post(PATH, "[" + body(fields) + "]").json().at("/0/problem/status").intValue()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[{]", "nonsense", "5", "\"text\"", "null", "[1,", "{} {}", "[] []", "", " "})
    void refusesWhatIsNoObjectAndNoArray(String body) {
        var reply = anyone.post(PATH, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("malformed");
    }

    @Test
    void takesNothingButJsonAndCsv() {
        assertThat(anyone.post(PATH, "text/plain", "id,scheme\n1,VOLUNTARY_SI\n").status()).isEqualTo(415);
    }

    @Test
    void acceptsEmptyPlaces() {
        assertThat(anyone.post(PATH, body("\"policies\": [], \"members\": null, \"donorAmount\": 0, \"unheardOf\": true")).status()).isEqualTo(200);
    }

    @Test
    void countsAGroupOnlyFromTheDayItIsRecognised() {
        var onTheDay = anyone.post(PATH, body("\"groups\": [{\"code\": \"POOR\", \"since\": \"2026-08-01\"}]")).json();
        var aDayLater = anyone.post(PATH, body("\"groups\": [{\"code\": \"POOR\", \"since\": \"2026-08-02\"}]")).json();

        assertThat(onTheDay.path("group").stringValue()).isEqualTo("POOR");
        assertThat(aDayLater.path("group").stringValue()).isEqualTo("OTHER");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-01,31078,ISLAND", "2026-08-01,00004,OTHER", "2024-08-01,31078,OTHER"})
    void addsTheIslandGroupByCommuneOnThePaymentDate(String day, String commune, String group) {
        assertThat(anyone.post(PATH, body("\"paymentDate\": \"" + day + "\", \"communeCode\": \"" + commune + "\"")).json().path("group").stringValue())
                .isEqualTo(group);
    }

    @Test
    void leavesTheTraceOutWhereNobodyReadsIt() {
        var explained = anyone.post(PATH, body("")).json();
        var amounts = anyone.post(PATH + "?trace=false", body("")).json();

        assertThat(amounts.path("trace")).isEmpty();
        assertThat(((ObjectNode) amounts).without("trace")).isEqualTo(((ObjectNode) explained).without("trace"));
        assertThat(anyone.post(PATH + "?trace=perhaps", body("")).status()).isEqualTo(422);
    }

    @Test
    void answersEveryElementOfAnArrayInOrder() {
        var reply = anyone.post(PATH, "[" + body("\"income\": 1500000") + ",7," + body("\"income\": 1000") + "," + body("\"income\": 2000000") + "]");

        assertThat(reply.status()).isEqualTo(200);
        var results = reply.json();
        assertThat(results).hasSize(4);
        assertThat(results.at("/0/gross").longValue()).isEqualTo(330_000);
        assertThat(Http.Reply.problem(results.at("/1/problem"))).isEqualTo("malformed");
        assertThat(Http.Reply.problem(results.at("/2/problem"))).isEqualTo("income-below-floor");
        assertThat(results.at("/3/gross").longValue()).isEqualTo(440_000);
        assertThat(anyone.post(PATH, "[]").json()).isEmpty();
    }

    @Test
    void takesAHundredFromAnyoneAndTenThousandFromWhoIsSignedIn() {
        assertThat(anyone.post(PATH, array(100)).json()).hasSize(100);
        assertThat(anyone.post(PATH, array(101)).problem()).isEqualTo("too-large");
        var signedIn = anyone.as("analyst");
        assertThat(signedIn.post(PATH, array(10_000)).json()).hasSize(10_000);
        assertThat(signedIn.post(PATH, array(10_001)).status()).isEqualTo(413);
    }

    @Test
    void showsTheRulesWithHistoryAndCitation() {
        assertThat(anyone.get("/api/v1/rules").json().path("items")).hasSizeGreaterThan(20);
        var line = anyone.get("/api/v1/rules/poverty-line?asOf=2027-01-01").json();
        assertThat(line.at("/current/value").longValue()).isEqualTo(2_200_000);
        assertThat(line.at("/current/document").stringValue()).contains("351/2025");
        assertThat(line.path("history")).hasSize(4);
        assertThat(anyone.get("/api/v1/rules/fund-return?asOf=2025-05-01").json().at("/current/missingNotice").stringValue()).contains("2025");
        assertThat(anyone.get("/api/v1/rules/unheard-of").status()).isEqualTo(404);
        assertThat(anyone.get("/api/v1/rules/poverty-line?asOf=tomorrow").status()).isEqualTo(422);
    }

    private static Map<Payer, Long> amounts(JsonNode result) {
        return result.path("lines").valueStream()
                .collect(Collectors.toMap(line -> Payer.valueOf(line.path("payer").stringValue()), line -> line.path("amount").longValue()));
    }

    private static String array(int size) {
        return "[" + String.join(",", Collections.nCopies(size, body("\"income\": 1500000"))) + "]";
    }

    /** A payment that is right but for the fields given. */
    private static String body(String fields) {
        var body = new LinkedHashMap<String, Object>(Map.of("scheme", "VOLUNTARY_SI", "paymentDate", "2026-08-01", "income", 1_500_000, "method", "MONTHLY",
                "groups", List.of("OTHER")));
        var text = new StringBuilder("{");
        body.forEach((field, value) -> {
            if (!fields.contains("\"" + field + "\":") || "method".equals(field) && !fields.startsWith("\"method\":") && !fields.contains(", \"method\":")) {
                text.append('"').append(field).append("\":").append(JSON.writeValueAsString(value)).append(',');
            }
        });
        return text.append(fields).append('}').toString();
    }
}
