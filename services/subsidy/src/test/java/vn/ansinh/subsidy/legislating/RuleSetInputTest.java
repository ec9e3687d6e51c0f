package vn.ansinh.subsidy.legislating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetInputTest extends TwoPolicyOfficers {

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
}
