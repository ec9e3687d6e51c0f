package vn.ansinh.subsidy.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ansinh.subsidy.Http;
import vn.ansinh.subsidy.RefundCase;
import vn.ansinh.subsidy.SubsidyTest;

@SubsidyTest
class RefundsTest {

    private static final String PATH = "/api/v1/calculations/refunds";
    private static final String PAYMENT = "\"scheme\": \"VOLUNTARY_SI\", \"paymentDate\": \"2026-03-01\", \"income\": 1500000, \"method\": \"MONTHS_12\", "
            + "\"cause\": \"COMPULSORY\", \"eventDate\": \"2026-07-31\"";

    @LocalServerPort
    int port;

    private Http anyone;

    @BeforeEach
    void start() {
        anyone = Http.anonymous(port);
    }

    @ParameterizedTest(name = "{0}: {5} of {4} paid on {2}, {10} on {11} with {12} left")
    @CsvFileSource(resources = "/law/refunds.csv", numLinesToSkip = 1)
    void answersTheLawCasesToTheDong(ArgumentsAccessor line) {
        var expected = RefundCase.of(line);

        var reply = anyone.post(PATH, expected.body());

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var refund = reply.json();
        assertThat(refund.path("months").intValue()).isEqualTo(expected.months());
        assertThat(refund.path("value").longValue()).isEqualTo(expected.value());
        assertThat(back(refund, true)).isEqualTo(expected.toState());
        assertThat(back(refund, false)).isEqualTo(expected.toLocal());
        assertThat(refund.path("toPerson").longValue()).isEqualTo(expected.toPerson());
        assertThat(refund.path("trace").size()).isGreaterThan(3);
        assertThat(refund.at("/ruleSet/hash").stringValue()).isNotBlank();
    }

    private static long back(JsonNode refund, boolean state) {
        return StreamSupport.stream(refund.path("toPayers").spliterator(), false).filter(back -> "STATE".equals(back.path("payer").stringValue()) == state)
                .mapToLong(back -> back.path("amount").longValue()).sum();
    }

    @ParameterizedTest(name = "{0} -> {1} {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            "cause": null                                              | 422 | invalid-value         | /cause
            "cause": "MOVED"                                           | 422 | invalid-value         | /cause
            "cause": 5                                                 | 400 | malformed             | /cause
            "eventDate": null                                          | 422 | invalid-value         | /eventDate
            "eventDate": "2026-02-30"                                  | 422 | invalid-value         | /eventDate
            "eventDate": "2026-02-28"                                  | 422 | invalid-value         | /eventDate
            "eventDate": "2027-02-01"                                  | 422 | no-refund             | /eventDate
            "monthsLeft": 0                                            | 422 | no-refund             | /monthsLeft
            "monthsLeft": -1                                           | 422 | invalid-value         | /monthsLeft
            "monthsLeft": 13                                           | 422 | invalid-value         | /monthsLeft
            "monthsLeft": 99999999999                                  | 422 | invalid-value         | /monthsLeft
            "monthsLeft": 1.5                                          | 400 | malformed             | /monthsLeft
            "monthsLeft": "7"                                          | 400 | malformed             | /monthsLeft
            "method": "MONTHLY"                                        | 422 | no-refund             | /method
            "method": "MISSING", "months": 12                          | 422 | no-refund             | /method
            "method": "ADVANCE", "months": 25                          | 422 | months-outside-method | /months
            "scheme": null                                             | 422 | invalid-value         | /scheme
            "paymentDate": "2015-12-31"                                | 422 | date-outside-rules    | /paymentDate
            "paymentDate": "2014-12-31"                                | 422 | date-outside-rules    | /paymentDate
            "paymentDate": "2025-08-01", "method": "ADVANCE", "months": 24 | 422 | parameter-unknown | /paymentDate
            "income": 1000                                             | 422 | income-below-floor    | /income
            "income": 1500000.5                                        | 422 | income-not-in-thousands | /income
            "groups": ["STUDENT"]                                      | 422 | group-unknown         | /groups
            "scheme": "HOUSEHOLD_HI"                                   | 422 | invalid-value         | /income
            "scheme": "HOUSEHOLD_HI", "income": null, "cause": "LUMP_SUM" | 422 | no-refund          | /cause
            "scheme": "HOUSEHOLD_HI", "income": null, "members": [{"order": 1}, {"order": 2}] | 422 | invalid-value | /members
            """)
    void refusesBadInputByName(String fields, int status, String problem, String pointer) {
        var reply = anyone.post(PATH, "{" + PAYMENT + ", " + fields + "}");

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    @Test
    void saysWhyThereIsNoRefund() {
        assertThat(anyone.post(PATH, "{" + PAYMENT + ", \"method\": \"MONTHLY\"}").json().path("detail").stringValue())
                .isEqualTo("There is nothing to pay back in this case: the law knows no refund of single months.");
    }

    @Test
    void answersEveryElementOfAnArrayInOrder() {
        var results = anyone.post(PATH, "[{" + PAYMENT + "}, 7, {" + PAYMENT + ", \"monthsLeft\": 1}]").json();

        assertThat(results.at("/0/toPerson").longValue()).isEqualTo(1_848_000);
        assertThat(results.at("/0/warnings/0/code").stringValue()).isEqualTo("event-month-by-setting");
        assertThat(Http.Reply.problem(results.at("/1/problem"))).isEqualTo("malformed");
        assertThat(results.at("/2/value").longValue()).isEqualTo(330_000);
    }

    @Test
    void returnsAGiftToTheGiver() {
        var refund = anyone.post(PATH, "{" + PAYMENT + ", \"donorAmount\": 120000, \"monthsLeft\": 6}").json();

        assertThat(refund.at("/toPayers/1/payer").stringValue()).isEqualTo("DONOR");
        assertThat(refund.at("/toPayers/1/amount").longValue()).isEqualTo(60_000);
        assertThat(refund.path("toPerson").longValue()).isEqualTo(1_980_000 - 396_000 - 60_000);
    }

    @Test
    void takesJsonOnly() {
        assertThat(anyone.post(PATH, "text/csv", "id,scheme\n1,VOLUNTARY_SI\n").status()).isEqualTo(415);
        assertThat(anyone.post(PATH, "nonsense").problem()).isEqualTo("malformed");
    }
}
