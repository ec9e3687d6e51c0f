package vn.ansinh.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.testing.TestIssuer;
import vn.ansinh.testing.WithBroker;
import vn.ansinh.testing.WithIssuer;
import vn.ansinh.testing.WithStore;

/** A target for Lào Cai, and the receipts that reach it; each test has a month of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithStore
@WithBroker
@WithIssuer
class TargetStory {
    private static final String CAMPAIGN = TestIssuer.token("campaign.laocai", List.of("campaign-officer"), List.of("15"), null);
    private static final String ANALYST = TestIssuer.token("analyst.laocai", List.of("analyst"), List.of("15"), null);
    private static final String ELSEWHERE = TestIssuer.token("officer.hanoi", List.of("officer"), List.of("01"), null);
    private static final String NOBODY = TestIssuer.token("nobody", List.of("analyst"), List.of(), null);
    private static final String POST_OFFICE = TestIssuer.token("partner", List.of("analyst", "officer"), List.of(), "VNPOST");

    @Autowired
    private Outbox outbox;
    @Autowired
    private Transactions transactions;
    @Autowired
    private MongoTemplate mongo;
    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Test
    void receiptsReachATargetAndAVoidTakesThemBack() {
        var month = YearMonth.of(2026, 4);
        var id = assigned(target("15", month, "participants.new", 4, "2026-01-05"));
        var bat = Receipts.of("a", month, 1, "02683@2025-07-01");
        publish(bat.received(), Receipts.of("b", month, 3, "02683@2025-07-01").received(),
                Receipts.of("c", month.minusMonths(1), 3, "02683@2025-07-01").received(),
                Receipts.of("d", month, 1, "00004@2025-07-01").received(), Receipts.of("e", month, 1, "02683@2025-07-01").in(Scheme.HOUSEHOLD_HI).received());

        awaitActual(id, 2);
        assertThat(get(ANALYST, "/" + id).path("result").path("percent").decimalValue()).isEqualByComparingTo("50.00");

        publish(bat.voided(), bat.voided());
        awaitActual(id, 1);
    }

    @Test
    void activePeopleAndMoneyOfFormerProvincesCountForTheProvinceOfTheirSuccessor() {
        var month = YearMonth.of(2025, 7);
        var active = assigned(target("15", month, "participants.active", 3, "2025-07-01"));
        var money = assigned(target("15", month.minusMonths(1), "contributions.gross", 330_000, "2025-01-01"));
        publish(Receipts.of("f", YearMonth.of(2025, 6), 3, "02716@1900-01-01").received());

        awaitActual(active, 1);
        assertThat(get(ANALYST, "/" + money).path("result").path("actual").longValue()).as("in June 15 was Yên Bái").isZero();
        assertThat(get(ANALYST, "/" + active).path("unitValidFrom").stringValue()).isEqualTo("2025-07-01");
        assertThat(get(ANALYST, "/" + money).path("unitValidFrom").stringValue()).isEqualTo("1900-01-01");
    }

    @Test
    void aFormerProvinceCountsLaterUnitsThatLieInside() {
        var month = YearMonth.of(2025, 5);
        var id = assigned(target("10", month, "participants.active", 1, "2025-01-01"));
        publish(Receipts.of("g", month, 1, "02683@2025-07-01").received());

        awaitActual(id, 1);
    }

    @Test
    void theSameRequestIsAnsweredOnceAndAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        var body = target("15", YearMonth.of(2027, 1), "participants.new", 10, "2026-11-01");
        var first = post(CAMPAIGN, key, body);
        var again = post(CAMPAIGN, key, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains("/api/v1/targets/" + read(first).path("id").stringValue());
        assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(read(again)).isEqualTo(read(first));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        refused(post(CAMPAIGN, key, target("15", YearMonth.of(2027, 1), "participants.new", 11, "2026-11-01")), 422, "idempotency-key-reused");
        refused(post(CAMPAIGN, null, body), 400, "idempotency-key-missing");
    }

    @Test
    void aLaterDecisionTakesThePlaceOfAnEarlierOneAndTheHistoryStays() {
        var month = YearMonth.of(2027, 2);
        var first = assigned(target("15", month, "participants.new", 10, "2026-11-01"));
        refused(post(CAMPAIGN, UUID.randomUUID().toString(), target("15", month, "participants.new", 20, "2026-11-01")), 409, "conflict");
        var second = assigned(target("15", month, "participants.new", 20, "2026-11-02"));

        assertThat(get(ANALYST, "/" + first).path("status").stringValue()).isEqualTo("SUPERSEDED");
        assertThat(get(ANALYST, "/" + first).path("supersededBy").stringValue()).isEqualTo(second);
        assertThat(ids(get(ANALYST, "?unit=15&month=2027-02"))).containsExactly(second);
        assertThat(ids(get(ANALYST, "?unit=15&month=2027-02&superseded=true"))).containsExactly(first, second);
    }

    @Test
    void ofManyAtTheSameTimeOneIsAssigned() throws Exception {
        var month = YearMonth.of(2027, 3);
        try (var threads = Executors.newFixedThreadPool(12)) {
            var calls = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 12; i++) {
                int value = i;
                calls.add(() -> post(CAMPAIGN, UUID.randomUUID().toString(), target("15", month, "participants.new", value, "2026-11-01")).statusCode());
            }
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce(201).filteredOn(status -> status != 201).containsOnly(409);
        }
        assertThat(ids(get(ANALYST, "?unit=15&month=2027-03&superseded=true"))).hasSize(1);
    }

    @Test
    void listsPageByPageInsideTheArea() {
        for (var indicator : List.of("participants.new", "participants.active", "contributions.gross")) {
            assigned(target("02683", YearMonth.of(2027, 4), indicator, 1, "2026-11-01"));
        }
        var hanoi = post(ELSEWHERE, UUID.randomUUID().toString(), target("01", YearMonth.of(2027, 4), "participants.new", 5, "2026-11-01"));
        assertThat(hanoi.statusCode()).isEqualTo(201);
        var first = get(ANALYST, "?month=2027-04&limit=2");
        var second = get(ANALYST, "?month=2027-04&limit=2&cursor=" + first.path("next").stringValue());

        assertThat(ids(first)).hasSize(2);
        assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(send(ANALYST, "GET", "/" + read(hanoi).path("id").stringValue(), null, null).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"unit\":\"99\"}|422|unknown-unit", "{\"month\":\"2026-13\"}|422|invalid-value", "{\"indicator\":\"people\"}|422|invalid-value",
            "{\"value\":-1}|422|invalid-value", "{\"value\":null}|422|invalid-value", "{\"value\":1.5}|400|malformed", "{\"decision\":null}|422|invalid-value",
            "{\"decision\":{\"number\":\" \",\"date\":\"2026-01-01\"}}|422|invalid-value",
            "{\"unit\":\"01\"}|403|outside-area", "{\"unit\":\"VN\"}|403|outside-area"})
    void badInputIsRefusedWithItsReason(String change, int status, String problem) {
        var body = (ObjectNode) json.readTree(target("15", YearMonth.of(2027, 5), "participants.new", 1, "2026-11-01"));
        ((ObjectNode) json.readTree(change)).properties().forEach(entry -> body.set(entry.getKey(), entry.getValue()));

        refused(post(CAMPAIGN, UUID.randomUUID().toString(), body.toString()), status, problem);
        assertThat(mongo.getCollection("targets").countDocuments(new Document("month", "2027-05"))).isZero();
    }

    @Test
    void rolesAndAreasBindReadersAndWriters() {
        var body = target("15", YearMonth.of(2027, 6), "participants.new", 1, "2026-11-01");

        refused(post(ANALYST, UUID.randomUUID().toString(), body), 403, "role-missing");
        refused(post(ELSEWHERE, UUID.randomUUID().toString(), body), 403, "outside-area");
        refused(post(POST_OFFICE, UUID.randomUUID().toString(), body), 403, "outside-area");
        refused(send(NOBODY, "GET", "", null, null), 403, "no-area");
        refused(send(null, "GET", "", null, null), 401, "not-signed-in");
        refused(send(ANALYST, "GET", "?unit=01&month=2026-04", null, null), 403, "outside-area");
        refused(send(ANALYST, "GET", "?limit=0", null, null), 422, "invalid-value");
        refused(send(ANALYST, "GET", "?cursor=x", null, null), 400, "malformed");
        assertThat(send(ANALYST, "GET", "/" + UUID.randomUUID(), null, null).statusCode()).isEqualTo(404);
    }

    private static String target(String unit, YearMonth month, String indicator, long value, String decided) {
        return """
                {"unit":"%s","month":"%s","indicator":"%s","value":%d,"decision":{"number":"449/QĐ-UBND","date":"%s"}}"""
                .formatted(unit, month, indicator, value, decided);
    }

    private String assigned(String body) {
        var answer = post(CAMPAIGN, UUID.randomUUID().toString(), body);
        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(201);
        return read(answer).path("id").stringValue();
    }

    private void publish(Event... events) {
        transactions.run(() -> List.of(events).forEach(event -> outbox.append(switch (event) {
            case ContributionReceived received -> received.personId().toString();
            case ContributionVoided voided -> voided.personId().toString();
            default -> throw new IllegalArgumentException();
        }, event)));
    }

    private void awaitActual(String id, long actual) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(get(ANALYST, "/" + id).path("result").path("actual").longValue()).isEqualTo(actual));
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").valueStream().map(item -> item.path("id").stringValue()).toList();
    }

    private void refused(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(status);
        assertThat(read(answer).path("type").stringValue()).isEqualTo("https://ansinh.vn/problems/" + problem);
    }

    private JsonNode get(String token, String path) {
        var answer = send(token, "GET", path, null, null);
        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
        return read(answer);
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String token, @Nullable String key, String body) {
        return send(token, "POST", "", key, body);
    }

    private HttpResponse<String> send(@Nullable String token, String method, String path, @Nullable String key,
                                      @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/targets" + path)).header("Content-Type", "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
