package vn.ansinh.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.skeleton.Tokens.bearer;
import static vn.ansinh.skeleton.Tokens.officer;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.testing.TestIssuer;

@StarterContext
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Http http;
    private final int port;

    ProblemsTest(@LocalServerPort int port) {
        this.port = port;
        this.http = new Http(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"income\": 1500000.5}              | 400 | malformed           | /income           | income        | whole-number-required",
        "{\"income\": \"1500000\"}            | 400 | malformed           | /income           | income        | whole-number-required",
        "{\"income\": 99999999999999999999}   | 400 | malformed           | /income           | income        | whole-number-required",
        "{\"months\": true}                   | 400 | malformed           | /months           | months        | whole-number-required",
        "{\"months\": 1.0}                    | 400 | malformed           | /months           | months        | whole-number-required",
        "{\"members\": {\"order\": 1}}        | 400 | malformed           | /members          | members       | wrong-type",
        "{\"members\": [{\"order\": \"x\"}]}  | 400 | malformed           | /members/0/order  | members.order | whole-number-required",
        "{\"members\": [{\"order\": null}]}   | 400 | malformed           | /members/0/order  | members.order | whole-number-required",
        "{\"scheme\": \"PENSION\"}            | 422 | invalid-value       | /scheme           | scheme        | unknown-value",
        "{\"scheme\": 1}                      | 400 | malformed           | /scheme           | scheme        | wrong-type",
        "{\"paymentDate\": \"2026-02-30\"}    | 422 | invalid-value       | /paymentDate      | paymentDate   | not-a-date",
        "{\"paymentDate\": \"15/10/2023\"}    | 422 | invalid-value       | /paymentDate      | paymentDate   | not-a-date",
        "{\"group\": \"poor people\"}         | 422 | group-unknown       | /group            | group         | group-unknown",
        "{\"personalId\": \"00119000001\"}    | 422 | personal-id-invalid | /personalId       | personalId    | personal-id-invalid",
    })
    void namesTheFieldThatIsWrong(String body, int status, String problem, String pointer, String field, String code) {
        var answer = http.post("/api/v1/payments", body, officer("an"));
        assertThat(List.of(answer.status(), answer.problem(), answer.pointer(), answer.field(), answer.code())).containsExactly(status, problem, pointer, field, code);
        assertThat(answer.json().at("/errors/0/detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"income\": }", "{\"income\"", "[1]", "\"text\"", "7", "{} {}", "``"})
    void refusesABodyThatIsNotTheJsonItExpects(String body) {
        var answer = http.post("/api/v1/payments", body, officer("an"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed");
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        assertThat(http.post("/api/v1/payments", "{\"colour\": \"red\", \"income\": 1500000}", officer("an")).response().body()).isEqualTo("{\"income\":1500000}");
    }

    @Test
    void neverRepeatsWhatWasSentInAProblemOrTheLog(CapturedOutput output) {
        var answer = http.get("/api/v1/failures/unexpected", officer("an"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("internal");
        assertThat(answer.json().path("incident").asString()).hasSize(36);
        assertThat(answer.response().body()).doesNotContain("Bí Mật").doesNotContain("IllegalState");
        assertThat(output.getAll()).contains(answer.json().path("incident").asString()).contains("IllegalStateException").doesNotContain("Bí Mật");
    }

    @Test
    void asksToTryAgainWhenTheStoreFailsForAMoment() {
        var answer = http.get("/api/v1/failures/passing", officer("an"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("try-again");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full-store", "full-disk"})
    void asksToTryAgainWhereAVolumeIsFull(String failure) {
        var answer = http.get("/api/v1/failures/" + failure, officer("an"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("try-again");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void logsALineOfJsonWithTheTraceOfTheRequest(CapturedOutput output) {
        var trace = http.get("/api/v1/failures/passing", officer("an")).header("X-Request-Id");
        assertThat(trace).matches("[0-9a-f]{32}");
        var line = JSON.readTree(output.getOut().lines().filter(it -> it.contains("answered try-again")).findFirst().orElseThrow());
        assertThat(line.path("traceId").asString()).isEqualTo(trace);
        assertThat(line.at("/service/name").asString()).isEqualTo("skeleton");
        assertThat(line.at("/ecs/version").asString()).isNotBlank();
    }

    @Test
    void answersWhatIsNotThereAndWhatIsAskedInTheWrongWay() {
        assertThat(http.get("/api/v1/nothing", officer("an")).problem()).isEqualTo("not-found");
        assertThat(http.get("/favicon.ico", officer("an")).problem()).isEqualTo("not-found");
        assertThat(http.get("/api/v1/items/not-a-number", officer("an")).problem()).isEqualTo("not-found");
        var wrongMethod = http.get("/api/v1/payments", officer("an"));
        assertThat(wrongMethod.problem()).isEqualTo("method-not-allowed");
        assertThat(wrongMethod.header("Allow")).isEqualTo("POST");
        assertThat(http.get("/api/v1/items/1", request -> officer("an").apply(request).header("Accept", "application/pdf")).problem()).isEqualTo("not-acceptable");
        var text = officer("an").apply(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/payments"))).header("Content-Type", "text/plain");
        assertThat(http.send(text.POST(BodyPublishers.ofString("hello")).build()).problem()).isEqualTo("unsupported-media-type");
    }

    @Test
    void answersAProblemEvenToWhoAcceptsOnlySomethingElse() {
        var answer = http.get("/api/v1/nothing", request -> officer("an").apply(request).header("Accept", "text/csv"));
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void namesTheParameterThatIsWrongOrMissing() {
        var missing = http.get("/api/v1/items", officer("an"));
        assertThat(List.of(missing.status(), missing.problem(), missing.field(), missing.code())).containsExactly(400, "malformed", "day", "required");
        var wrong = http.get("/api/v1/items?day=yesterday", officer("an"));
        assertThat(List.of(wrong.status(), wrong.problem(), wrong.field(), wrong.code())).containsExactly(422, "invalid-value", "day", "not-a-date");
        var tooMany = http.get("/api/v1/items?day=2026-04-15&limit=201", officer("an"));
        assertThat(List.of(tooMany.status(), tooMany.problem(), tooMany.field(), tooMany.code())).containsExactly(422, "invalid-value", "limit", "out-of-range");
    }

    @Test
    void refusesABodyThatIsTooLargeWhetherAnnouncedOrNot() {
        var large = "{\"colours\": [" + "\"red\",".repeat(200_000) + "\"red\"]}";
        var announced = http.post("/api/v1/payments", large, officer("an"));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.problem()).isEqualTo("too-large");
        var chunked = officer("an").apply(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/payments"))).header("Content-Type", "application/json");
        var stream = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));
        assertThat(http.send(chunked.POST(stream).build()).problem()).isEqualTo("too-large");
    }

    @Test
    void answersAProblemToARequestThatTheContainerRefuses() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("GET /api/v1/items?q=<> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json").contains("https://ansinh.vn/problems/malformed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"unit\": "})
    void asksToTryAgainWhenABodyDoesNotCome(String begun) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var head = "POST /api/v1/payments HTTP/1.1\r\nIdempotency-Key: slow\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 20\r\nAuthorization: Bearer "
                    + TestIssuer.token("an", List.of("officer"), List.of("VN"), null) + "\r\n\r\n";
            socket.getOutputStream().write((head + begun).getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 503").contains("https://ansinh.vn/problems/try-again");
        }
    }

    @Test
    void checksVersionsOfWhatIsChanged() {
        assertThat(http.post("/api/v1/items/7", "", officer("an")).problem()).isEqualTo("version-required");
        assertThat(http.post("/api/v1/items/7", "", request -> officer("an").apply(request).header("If-Match", "seven")).problem()).isEqualTo("malformed");
        assertThat(http.post("/api/v1/items/7", "", request -> officer("an").apply(request).header("If-Match", "\"6\"")).problem()).isEqualTo("version-mismatch");
        assertThat(http.post("/api/v1/items/7", "", request -> officer("an").apply(request).header("If-Match", "\"7\"")).status()).isEqualTo(200);
    }

    @Test
    void leadsThroughAListPageByPageAndRefusesCursorsOfOthers() {
        var first = http.get("/api/v1/items?day=2026-04-15&limit=3", officer("an")).json();
        assertThat(first.path("items").toString()).isEqualTo("[0,1,2]");
        var second = http.get("/api/v1/items?day=2026-04-15&limit=3&cursor=" + first.path("next").asString(), officer("an"));
        assertThat(second.response().body()).isEqualTo("{\"items\":[3,4],\"next\":null}");
        assertThat(http.get("/api/v1/items?day=2026-04-15&cursor=AAAA" + first.path("next").asString(), officer("an")).problem()).isEqualTo("malformed");
    }

    @Test
    void carriesTheProblemAsDataBetweenServicesOnly() {
        var service = bearer(TestIssuer.token("svc-contribution", List.of("service"), List.of(), null));
        assertThat(http.post("/internal/refusal", "{}", service).json().at("/carried/arguments/floor").asString()).isEqualTo("1500000");
        assertThat(http.get("/api/v1/nothing", service).json().has("carried")).isFalse();
    }

    @Test
    void givesEveryRequestAnIdAndKeepsTheOneItCameWith() {
        assertThat(http.get("/api/v1/public", Http.PLAIN).header("X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(http.get("/api/v1/public", request -> request.header("X-Request-Id", "counter-7")).header("X-Request-Id")).isEqualTo("counter-7");
        assertThat(http.get("/api/v1/public", request -> request.header("X-Request-Id", "a b")).header("X-Request-Id")).matches("[0-9a-f]{32}");
    }
}
