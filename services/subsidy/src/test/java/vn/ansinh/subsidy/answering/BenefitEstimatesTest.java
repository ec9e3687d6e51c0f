package vn.ansinh.subsidy.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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
import vn.ansinh.kernel.Sex;
import vn.ansinh.subsidy.AskedBenefit;
import vn.ansinh.subsidy.BenefitCase;
import vn.ansinh.subsidy.Http;
import vn.ansinh.subsidy.SubsidyTest;
import vn.ansinh.subsidy.engine.EngineInForce;

@SubsidyTest
class BenefitEstimatesTest {

    private static final String PATH = "/api/v1/benefit-estimates";

    @LocalServerPort
    int port;

    @Autowired
    EngineInForce inForce;

    private Http anyone;

    @BeforeEach
    void start() {
        anyone = Http.anonymous(port);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}, {3} years {4} months, {5}")
    @CsvFileSource(resources = "/law/pensions.csv", numLinesToSkip = 1)
    void answersPensions(ArgumentsAccessor line) {
        var expected = BenefitCase.Pension.of(line);
        var pension = answer(expected.asked()).path("pension");

        assertThat(pension.path("open").booleanValue()).isTrue();
        assertThat(pension.path("ratePercent").decimalValue()).isEqualByComparingTo(expected.rate());
        assertThat(pension.path("monthly").longValue()).isEqualTo(expected.monthly());
        assertThat(pension.path("oneOff").longValue()).isEqualTo(expected.oneOff());
        assertThat(pension.path("trace").size()).isGreaterThan(3);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}{4}")
    @CsvFileSource(resources = "/law/averages.csv", numLinesToSkip = 1)
    void answersAverages(ArgumentsAccessor line) {
        var expected = BenefitCase.Average.of(line);
        var average = answer(expected.asked()).at("/pension/averageIncome").decimalValue();

        assertThat(BenefitCase.at(expected.average(), average)).isEqualTo(expected.average());
    }

    @ParameterizedTest(name = "{0} on {1}: case {7}")
    @CsvFileSource(resources = "/law/lump-sums.csv", numLinesToSkip = 1)
    void answersLumpSums(ArgumentsAccessor line) {
        var expected = BenefitCase.LumpSum.of(line);
        var cases = answer(expected.asked()).at("/lumpSum/cases");
        var found = cases.valueStream().filter(it -> it.path("letter").stringValue().equals(expected.letter())).findFirst().orElseThrow();

        assertThat(found.path("gross").longValue()).isEqualTo(expected.gross());
        assertThat(found.path("supportDeducted").longValue()).isEqualTo(expected.support());
        assertThat(found.path("amount").longValue()).isEqualTo(expected.paid());
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvFileSource(resources = "/law/allowances.csv", numLinesToSkip = 1)
    void answersAllowances(ArgumentsAccessor line) {
        var expected = BenefitCase.Allowance.of(line);

        assertThat(answer(expected.asked()).path(expected.allowance().toLowerCase(Locale.ROOT)).path("amount").longValue())
                .isEqualTo(expected.amount());
    }

    @ParameterizedTest(name = "{0}: men {2}, women {3}")
    @CsvFileSource(resources = "/law/retirement-ages.csv", numLinesToSkip = 1)
    void answersRetirementAges(ArgumentsAccessor line) {
        for (var sex : Sex.values()) {
            var expected = BenefitCase.Age.of(line, sex);
            var age = answer(expected.asked()).path("retirementAge");

            assertThat(age.path("years").intValue()).isEqualTo(expected.years());
            assertThat(age.path("months").intValue()).isEqualTo(expected.months());
            assertThat(age.path("month").stringValue()).startsWith(line.getString(1));
        }
    }

    @Test
    void namesTheRuleSetAndSaysThatItIsNoPromise() {
        var result = answer(AskedBenefit.on("2026-08-01", Sex.FEMALE).paidUntilTheDay(200));

        assertThat(result.at("/ruleSet/hash").stringValue()).isEqualTo(inForce.engine().rules().ref().hash());
        assertThat(result.at("/warnings/0/code").stringValue()).isEqualTo("estimate");
        assertThat(result.at("/warnings/0/text").stringValue()).contains("no promise");
        assertThat(result.at("/lumpSum/cases/0/reason").stringValue()).startsWith("The years");
        assertThat(result.at("/pension/trace/0/text/vi").stringValue()).startsWith("Thời gian đóng 200 tháng");
    }

    @Test
    void takesTheYearOfBirthAlone() {
        var result = anyone.post(PATH, "{\"birthDate\": \"1970\", \"sex\": \"MALE\"}").json();

        assertThat(result.at("/retirementAge/month").stringValue()).isEqualTo("2032-01");
        assertThat(result.path("warnings").valueStream().map(it -> it.path("code").stringValue())).contains("birth-year-only");
    }

    @ParameterizedTest(name = "{0} -> {1} {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            "birthDate": null                                     | 422 | invalid-value           | /birthDate
            "birthDate": "1970-02-30"                             | 422 | invalid-value           | /birthDate
            "birthDate": 1970                                     | 400 | malformed               | /birthDate
            "birthDate": "1899-12-31"                             | 422 | invalid-value           | /birthDate
            "birthDate": "2199-12-31"                             | 422 | invalid-value           | /birthDate
            "birthDate": "0000"                                   | 422 | invalid-value           | /birthDate
            "sex": null                                           | 422 | invalid-value           | /sex
            "sex": "F"                                            | 422 | invalid-value           | /sex
            "retireOn": "2015-12-31"                              | 422 | date-outside-rules      | /retireOn
            "retireOn": "2026-13-01"                              | 422 | invalid-value           | /retireOn
            "retireOn": "2080-01-01"                              | 422 | invalid-value           | /retireOn
            "birthDate": "2015-01-01", "retireOn": "2026-08-01"   | 422 | invalid-value           | /retireOn
            "children": -1                                        | 422 | invalid-value           | /children
            "children": 21                                        | 422 | invalid-value           | /children
            "children": 1.5                                       | 400 | malformed               | /children
            "history": 5                                          | 400 | malformed               | /history
            "history": [5]                                        | 400 | malformed               | /history/0
            "history": [{}]                                       | 422 | invalid-value           | /history/0/from
            "history": [{"from": "2020-01", "to": "2020-12"}]     | 422 | invalid-value           | /history/0/income
            "history": [{"from": "2020-01", "to": "2019-12", "income": 700000}] | 422 | invalid-value | /history/0/to
            "history": [{"from": "2020-01", "to": "2020-12", "income": 0}]      | 422 | invalid-value | /history/0/income
            "history": [{"from": "2020-01", "to": "2020-12", "income": -700000}] | 422 | invalid-value | /history/0/income
            "history": [{"from": "2020-01", "to": "2020-12", "income": 700000.5}] | 400 | malformed | /history/0/income
            "history": [{"from": "2020-01", "to": "2020-12", "income": 1e12}]   | 422 | invalid-value | /history/0/income
            "history": [{"from": "2007-12", "to": "2008-12", "income": 700000}] | 422 | date-outside-rules | /history/0/from
            "history": [{"from": "2020-01", "to": "9999-12", "income": 700000}] | 422 | invalid-value | /history/0/to
            "history": [{"from": "9999-01", "to": "9999-12", "income": 700000, "method": "MISSING"}] | 422 | invalid-value | /history/0/from
            "history": [{"from": "2026-01", "to": "2031-01", "income": 1500000, "method": "MISSING"}] | 422 | months-outside-method | /history/0/to
            "history": [{"from": "2020-01", "to": "2020-12", "income": 700000, "method": "WEEKLY"}] | 422 | invalid-value | /history/0/method
            "history": [{"from": "2020-01", "to": "2020-12", "income": 700000, "group": "poor"}] | 422 | group-unknown | /history/0/group
            "history": [{"from": "2020-01", "to": "2020-12", "income": 700000, "group": "STUDENT"}] | 422 | group-unknown | /history/0/group
            "history": [{"from": "2020-01", "to": "2020-12", "income": 700000, "supportPaid": -1}] | 422 | invalid-value | /history/0/supportPaid
            "history": [{"from": "2020-01", "to": "2020-12", "income": 700000, "supportPaid": 1848001}] | 422 | invalid-value | /history/0/supportPaid
            "history": [{"from": "2020-01", "to": "2020-12", "income": 700000, "supportPaid": 1, "compulsory": true}] | 422 | invalid-value | /history/0/supportPaid
            "history": [{"from": "2020-01", "to": "2020-12", "income": 700000, "method": "MISSING", "compulsory": true}] | 422 | invalid-value | /history/0/method
            "history": [{"from": "2020-01", "to": "2020-12", "income": 700000, "compulsory": "yes"}] | 400 | malformed | /history/0/compulsory
            "history": [{"from": "2020-01", "to": "2020-12", "income": 700000}, {"from": "2020-12", "to": "2021-12", "income": 700000}] | 422 | invalid-value | /history/1/from
            "birthDate": "2010-01-15", "history": [{"from": "2024-12", "to": "2025-12", "income": 1500000}] | 422 | person-not-eligible | /history/0/from
            "history": {}                                         | 422 | invalid-value           | /history/months
            "history": {"months": 12}                             | 422 | invalid-value           | /history/averageIncome
            "history": {"months": 0, "averageIncome": 1500000}    | 422 | invalid-value           | /history/months
            "history": {"months": -5, "averageIncome": 1500000}   | 422 | invalid-value           | /history/months
            "history": {"months": 901, "averageIncome": 1500000}  | 422 | invalid-value           | /history/months
            "history": {"months": 99999999999, "averageIncome": 1} | 422 | invalid-value          | /history/months
            "history": {"months": 12, "averageIncome": 0}         | 422 | invalid-value           | /history/averageIncome
            "history": {"months": 12, "averageIncome": -1}        | 422 | invalid-value           | /history/averageIncome
            "history": {"months": 12, "averageIncome": 1e300}     | 422 | invalid-value           | /history/averageIncome
            "history": {"months": 12, "averageIncome": 1e999}     | 422 | invalid-value           | /history/averageIncome
            "history": {"months": 12, "averageIncome": 1e-300}    | 422 | invalid-value           | /history/averageIncome
            "history": {"months": 12, "averageIncome": "1500000"} | 400 | malformed               | /history/averageIncome
            "history": {"months": 12, "averageIncome": 1500000, "incomeSum": 18000000} | 422 | invalid-value | /history/incomeSum
            "history": {"months": 12, "incomeSum": 1e13}          | 422 | invalid-value           | /history/incomeSum
            "history": {"months": 12, "averageIncome": 1500000, "group": "STUDENT"} | 422 | group-unknown | /history/group
            "history": {"months": 12, "averageIncome": 1500000, "supportPaid": 3960001} | 422 | invalid-value | /history/supportPaid
            "future": 5                                           | 400 | malformed               | /future
            "future": {}                                          | 422 | invalid-value           | /future/income
            "future": {"income": 1400000}                         | 422 | income-below-floor      | /future/income
            "future": {"income": 99000000000}                     | 422 | income-above-ceiling    | /future/income
            "future": {"income": 5000001}                         | 422 | income-not-in-thousands | /future/income
            "future": {"income": 5000000.5}                       | 422 | income-not-in-thousands | /future/income
            "future": {"income": 5000000, "method": "WEEKLY"}     | 422 | invalid-value           | /future/method
            "retireOn": "2023-06-01", "history": [{"from": "2016-01", "to": "2020-12", "income": 700000}] | 422 | parameter-unknown | /retireOn
            """)
    void refusesBadInputByName(String fields, int status, String problem, String pointer) {
        var reply = anyone.post(PATH, "{" + (fields.contains("\"birthDate\"") ? "" : "\"birthDate\": \"1970-05-20\", ")
                + (fields.contains("\"sex\"") ? "" : "\"sex\": \"FEMALE\", ") + fields + "}");

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "5", "\"text\"", "null", "[]", "[{}]", "{} {}", "", " "})
    void refusesWhatIsNoObject(String body) {
        var reply = anyone.post(PATH, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("malformed");
    }

    private JsonNode answer(AskedBenefit asked) {
        var reply = anyone.post(PATH, asked.body());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
