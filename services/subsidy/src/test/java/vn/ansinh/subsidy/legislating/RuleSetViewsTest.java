package vn.ansinh.subsidy.legislating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.contracts.insurance.Method;

class RuleSetViewsTest extends TwoPolicyOfficers {

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
}
