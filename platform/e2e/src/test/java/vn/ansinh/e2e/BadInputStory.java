package vn.ansinh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.e2e.Gateway.Answer;

/** Bad input gets its own problem, in two languages, and leaves nothing behind. */
class BadInputStory {

    private static Gateway gateway;
    private static Counter vnpost;
    private static TestPlatform platform;

    @BeforeAll
    static void aDayInApril() {
        platform = TestPlatform.on("2026-04-15");
        gateway = platform.gateway();
        vnpost = new Counter(gateway.signInClient("partner-vnpost"), "NV0001");
    }

    @Test
    void refusesAPersonalIdOfElevenDigits() {
        var person = Counter.someone(Counter.BAT_XAT);
        person.put("personalId", "01009000001");
        refused(vnpost.session().post("/api/v1/participants", Counter.key(), person), 422, "personal-id-invalid");
    }

    @Test
    void refusesAUnitThatDoesNotExistOnThatDay() {
        refused(vnpost.session().post("/api/v1/participants", Counter.key(), Counter.someone("02716")), 422, "unknown-unit");
    }

    @Test
    void refusesTheSamePersonTwiceAndNamesTheFirst() {
        var person = Counter.someone(Counter.BAT_XAT);
        var id = vnpost.registers(person);
        var again = vnpost.session().post("/api/v1/participants", Counter.key(), person);
        refused(again, 409, "participant-exists");
        assertThat(again.json().path("participantId").asString()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "1450000, MONTHLY, , income-below-floor",
        "46850000, MONTHLY, , income-above-ceiling",
        "1500500, MONTHLY, , income-not-in-thousands",
        "1500000, MONTHS_3, 4, months-outside-method",
        "1500000, ADVANCE, 30, months-outside-method",
    })
    void refusesWhatTheLawDoesNotAllow(long income, String method, Integer months, String problem) {
        var person = vnpost.registers(Counter.someone(Counter.BAT_XAT));
        var more = new HashMap<String, Object>(Map.of("income", income, "method", method));
        if (months != null) {
            more.put("months", months);
        }
        refused(vnpost.asksForAQuote(person, more), 422, problem);
    }

    @Test
    void refusesAnUnknownGroupInACalculation() {
        refused(gateway.anonymous().post("/api/v1/calculations", Map.of("scheme", "VOLUNTARY_SI", "paymentDate", "2026-04-15", "income", 1_500_000,
                "method", "MONTHLY", "groups", java.util.List.of("RICH"))), 422, "group-unknown");
    }

    @Test
    void refusesAPaymentWithoutAKeyAndTheSameKeyWithAnotherBody() {
        var quote = vnpost.asksForAQuote(vnpost.registers(Counter.someone(Counter.BAT_XAT)), Map.of()).expect(201).json();
        var body = vnpost.contribution(quote);
        refused(vnpost.session().post("/api/v1/contributions", body), 400, "idempotency-key-missing");
        var key = Counter.key();
        vnpost.session().post("/api/v1/contributions", key, body).expect(201);
        body.put("payerName", "Ai đó khác");
        refused(vnpost.session().post("/api/v1/contributions", key, body), 422, "idempotency-key-reused");
    }

    @Test
    void refusesMoneyThatDiffersFromTheQuoteAndASecondPaymentOfIt() {
        var quote = vnpost.asksForAQuote(vnpost.registers(Counter.someone(Counter.BAT_XAT)), Map.of()).expect(201).json();
        var body = vnpost.contribution(quote);
        body.put("amountReceived", 263_000);
        refused(vnpost.session().post("/api/v1/contributions", Counter.key(), body), 422, "amount-differs");
        vnpost.takesMoney(quote).expect(201);
        refused(vnpost.takesMoney(quote), 409, "quote-already-used");
    }

    @Test
    void refusesMonthsThatAreCoveredAlready() {
        var person = vnpost.registers(Counter.someone(Counter.BAT_XAT));
        vnpost.takesMoney(vnpost.asksForAQuote(person, Map.of()).expect(201).json()).expect(201);
        refused(vnpost.asksForAQuote(person, Map.of()), 409, "months-already-covered");
    }

    @Test
    void refusesAQuoteThatHasExpired() {
        var quote = vnpost.asksForAQuote(vnpost.registers(Counter.someone(Counter.BAT_XAT)), Map.of()).expect(201).json();
        platform.setDay("2026-04-16");
        try {
            refused(vnpost.takesMoney(quote), 409, "quote-expired");
        } finally {
            platform.setDay("2026-04-15");
        }
    }

    @Test
    void refusesTokensThatAreMissingForSomethingElseOrWithoutAnArea() {
        refused(gateway.anonymous().get("/api/v1/reports/indicators"), 401, "not-signed-in");
        refused(gateway.signInClient("other-audience").get("/api/v1/reports/indicators"), 401, "not-signed-in");
        refused(gateway.signIn("nobody").get("/api/v1/reports?indicator=participants.active&unit=15&from=2026-04&to=2026-04"), 403, "no-area");
    }

    @Test
    void refusesAnalystsOfAnotherProvinceAndCallersWithoutTheRole() {
        var laoCai = gateway.signIn("analyst.laocai");
        refused(laoCai.get("/api/v1/reports?indicator=participants.active&unit=01&from=2026-04&to=2026-04"), 403, "outside-area");
        refused(laoCai.post("/api/v1/participants", Counter.key(), Counter.someone(Counter.BAT_XAT)), 403, "role-missing");
    }

    @Test
    void aBrokenBodyIsMalformedAndSaysSoInVietnameseByDefaultAndInEnglishOnRequest() {
        var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", Counter.key());
        var vietnamese = vnpost.session().request("POST", "/api/v1/quotes", "{\"income\": ", headers);
        refused(vietnamese, 400, "malformed");
        var withLanguage = new HashMap<>(headers);
        withLanguage.put("Accept-Language", "en");
        var english = vnpost.session().request("POST", "/api/v1/quotes", "{\"income\": ", withLanguage);
        refused(english, 400, "malformed");
        assertThat(english.json().path("title").asString()).isNotEqualTo(vietnamese.json().path("title").asString());
    }

    @Test
    void internalCallsAreNotReachableThroughTheGateway() {
        refused(gateway.signIn("admin").post("/internal/people/snapshots", Map.of("items", java.util.List.of())), 403, "role-missing");
    }

    private static void refused(Answer answer, int status, String problem) {
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("vn.ansinh.");
        assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }
}
