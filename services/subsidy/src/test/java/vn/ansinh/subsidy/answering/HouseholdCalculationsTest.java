package vn.ansinh.subsidy.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ansinh.subsidy.HouseholdCase;
import vn.ansinh.subsidy.Http;
import vn.ansinh.subsidy.SubsidyTest;

@SubsidyTest
class HouseholdCalculationsTest {

    private static final String PATH = "/api/v1/calculations";
    private static final String PAYMENT = "\"scheme\": \"HOUSEHOLD_HI\", \"paymentDate\": \"2026-08-01\", \"method\": \"MONTHS_12\"";

    @LocalServerPort
    int port;

    private Http anyone;

    @BeforeEach
    void start() {
        anyone = Http.anonymous(port);
    }

    @ParameterizedTest(name = "{0} on {1}: {3}, {4} {5}")
    @CsvFileSource(resources = "/law/household-hi.csv", numLinesToSkip = 1)
    void answersTheLawCasesToTheDong(ArgumentsAccessor line) {
        var expected = HouseholdCase.of(line);

        var reply = anyone.post(PATH, expected.body());

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var result = reply.json();
        assertThat(result.path("gross").longValue()).isEqualTo(expected.gross());
        assertThat(result.path("participantPays").longValue()).isEqualTo(expected.participant());
        assertThat(amounts(result.path("lines"), true)).isEqualTo(expected.state());
        assertThat(amounts(result.path("lines"), false)).isEqualTo(expected.local());
        var each = new ArrayList<Long>();
        result.path("members").forEach(member -> each.add(member.path("participantPays").longValue()));
        assertThat(each).isEqualTo(expected.each());
        assertThat(result.path("trace").size()).isGreaterThan(2);
    }

    private static long amounts(JsonNode lines, boolean ofTheState) {
        return StreamSupport.stream(lines.spliterator(), false).filter(line -> "STATE".equals(line.path("payer").stringValue()) == ofTheState)
                .mapToLong(line -> line.path("amount").longValue()).sum();
    }

    @Test
    void takesOneFirstMemberWhereNoneIsNamed() {
        var result = anyone.post(PATH, "{" + PAYMENT + ", \"groups\": [\"STUDENT\"]}").json();

        assertThat(result.path("participantPays").longValue()).isEqualTo(683_100);
        assertThat(result.path("group").stringValue()).isEqualTo("STUDENT");
        assertThat(result.has("members")).isFalse();
    }

    @Test
    void givesTheGroupsOfTheHouseholdToMembersWhoTellNone() {
        var result = anyone.post(PATH, "{" + PAYMENT + ", \"groups\": [\"NEAR_POOR\"], \"members\": [{\"order\": 1}, {\"order\": 1, \"groups\": []}]}").json();

        assertThat(result.at("/members/0/participantPays").longValue()).isEqualTo(409_860);
        assertThat(result.at("/members/0/lines/0/legalBasis").stringValue()).contains("188/2025");
        assertThat(result.at("/members/1/participantPays").longValue()).isEqualTo(1_366_200);
        assertThat(result.at("/members/1/order").intValue()).isEqualTo(1);
    }

    @Test
    void answersBothSchemesInOneArray() {
        var results = anyone.post(PATH, "[{" + PAYMENT + "}, {\"scheme\": \"VOLUNTARY_SI\", \"paymentDate\": \"2026-08-01\", \"income\": 1500000, "
                + "\"method\": \"MONTHLY\"}, {" + PAYMENT + ", \"income\": 1500000}]").json();

        assertThat(results.at("/0/gross").longValue()).isEqualTo(1_366_200);
        assertThat(results.at("/1/gross").longValue()).isEqualTo(330_000);
        assertThat(Http.Reply.problem(results.at("/2/problem"))).isEqualTo("invalid-value");
    }

    @ParameterizedTest(name = "{0} -> {1} {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            "income": 1500000                                                                    | 422 | invalid-value         | /income
            "paymentDate": null                                                                  | 422 | invalid-value         | /paymentDate
            "paymentDate": "2014-12-31"                                                          | 422 | date-outside-rules    | /paymentDate
            "paymentDate": "2018-11-30", "groups": ["STUDENT"]                                   | 422 | date-outside-rules    | /paymentDate
            "method": null                                                                       | 422 | invalid-value         | /method
            "method": "MONTHLY"                                                                  | 422 | invalid-value         | /method
            "method": "ADVANCE", "months": 24                                                    | 422 | invalid-value         | /method
            "method": "YEARLY"                                                                   | 422 | invalid-value         | /method
            "months": 7                                                                          | 422 | months-outside-method | /months
            "months": 1.5                                                                        | 400 | malformed             | /months
            "startMonth": "2026-13"                                                              | 422 | invalid-value         | /startMonth
            "communeCode": "99999"                                                               | 422 | unknown-unit          | /communeCode
            "groups": ["POOR"]                                                                   | 422 | group-unknown         | /groups
            "groups": ["student"]                                                                | 422 | group-unknown         | /groups
            "groups": [{"code": "STUDENT", "since": "soon"}]                                     | 422 | invalid-value         | /groups/0/since
            "members": {}                                                                        | 400 | malformed             | /members
            "members": [5]                                                                       | 400 | malformed             | /members
            "members": [{}]                                                                      | 422 | invalid-value         | /members/0/order
            "members": [{"order": 0}]                                                            | 422 | invalid-value         | /members/0/order
            "members": [{"order": 1.5}]                                                          | 400 | malformed             | /members/0/order
            "members": [{"order": "1"}]                                                          | 400 | malformed             | /members/0/order
            "members": [{"order": 1}, {"order": 2}, {"order": 1}]                                | 422 | invalid-value         | /members/2/order
            "members": [{"order": 1}, {"order": 2, "groups": ["ETHNIC"]}]                        | 422 | group-unknown         | /members/1/groups
            "members": [{"order": 1}, {"order": 2, "groups": ["ét"]}]                            | 422 | group-unknown         | /members/1/groups
            "members": [{"order": 1, "groups": "STUDENT"}]                                       | 400 | malformed             | /members/0/groups
            "members": [{"order": 1, "months": 13}]                                              | 422 | months-outside-method | /members/0/months
            "members": [{"order": 1, "months": -3}]                                              | 422 | months-outside-method | /members/0/months
            "members": [{"order": 1, "endDate": "2026-07-31"}]                                   | 422 | invalid-value         | /members/0/endDate
            "members": [{"order": 1, "endDate": "2027-08-31"}]                                   | 422 | months-outside-method | /members/0/endDate
            "members": [{"order": 1, "endDate": "someday"}]                                      | 422 | invalid-value         | /members/0/endDate
            "members": [{"order": 1, "endDate": "2026-10-31", "months": 4}]                      | 422 | months-outside-method | /members/0/months
            "policies": [{"payer": "STATE", "group": "STUDENT", "percent": 10}]                  | 422 | invalid-value         | /policies/0/payer
            "donorAmount": -1                                                                    | 422 | invalid-value         | /donorAmount
            """)
    void refusesBadInputByName(String fields, int status, String problem, String pointer) {
        var reply = anyone.post(PATH, "{" + PAYMENT + ", " + fields + "}");

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    @Test
    void takesAHundredMembersAndNoMore() {
        assertThat(anyone.post(PATH, household(100)).status()).isEqualTo(200);
        assertThat(anyone.post(PATH, household(101)).json().at("/errors/0/pointer").stringValue()).isEqualTo("/members");
    }

    private static String household(int size) {
        var members = IntStream.rangeClosed(1, size).mapToObj(order -> "{\"order\": " + order + "}").collect(Collectors.joining(","));
        return "{" + PAYMENT + ", \"members\": [" + members + "]}";
    }
}
