package vn.ansinh.subsidy.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.subsidy.Http;
import vn.ansinh.subsidy.SubsidyTest;

@SubsidyTest
class CsvTest {

    private static final String PATH = "/api/v1/calculations";
    private static final String CSV = "text/csv";
    private static final String GOOD = "VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,OTHER,,\n";
    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    private Http anyone;
    private Http signedIn;

    @BeforeEach
    void start() {
        anyone = Http.anonymous(port);
        signedIn = anyone.as("analyst");
    }

    @Test
    void answersEachLineAsTheElementOfAnArrayWouldBe() {
        var lines = List.of("1500000,MONTHLY,,,OTHER", "1450000,MONTHLY,,,OTHER", "2000000,ADVANCE,24,2026-09,ETHNIC", "2000000,MISSING,61,,POOR",
                "1500000,MONTHS_6,,2026-10,NEAR_POOR", "1500001,MONTHLY,,,OTHER", "1500000,WEEKLY,,,OTHER", "1500000,MONTHLY,,,STUDENT",
                "50600000,MONTHS_12,,,ISLAND");
        var csv = new StringBuilder("id,scheme,paymentDate,income,method,months,startMonth,groups\n");
        var json = new ArrayList<String>();
        for (var line : lines) {
            csv.append("7,VOLUNTARY_SI,2026-08-01,").append(line).append('\n');
            var values = line.split(",");
            json.add("{\"scheme\":\"VOLUNTARY_SI\",\"paymentDate\":\"2026-08-01\",\"income\":" + values[0] + ",\"method\":\"" + values[1] + "\",\"months\":"
                    + (values[2].isEmpty() ? "null" : values[2]) + ",\"startMonth\":" + (values[3].isEmpty() ? "null" : '"' + values[3] + '"')
                    + ",\"groups\":[\"" + values[4] + "\"]}");
        }
        var elements = anyone.post(PATH, "[" + String.join(",", json) + "]").json();

        var reply = anyone.post(PATH, CSV, csv.toString());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/csv;charset=UTF-8");
        var answered = reply.body().lines().skip(1).toList();
        assertThat(answered).hasSameSizeAs(lines);
        for (int at = 0; at < lines.size(); at++) {
            var element = elements.get(at);
            var expected = element.has("problem") ? ",,,,,,,," + Http.Reply.problem(element.path("problem"))
                    : "," + element.path("gross").longValue() + "," + element.at("/lines/0/amount").longValue() + ",0,0,0,0,"
                            + element.path("participantPays").longValue() + ",";
            assertThat(answered.get(at)).isEqualTo("7,VOLUNTARY_SI,2026-08-01," + lines.get(at) + expected);
        }
    }

    @Test
    void takesAHundredLinesFromAnyoneAndAMillionFromWhoIsSignedIn() {
        assertThat(anyone.post(PATH, CSV, body(100)).body().lines()).hasSize(101);
        var refused = anyone.post(PATH, CSV, body(101));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.problem()).isEqualTo("too-large");
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(anyone.post(PATH, CSV, ManyLines.HEADER + "x".repeat(70_000)).status()).isEqualTo(413);

        var million = ManyLines.HEADER + "1\n".repeat(1_000_000);
        assertThat(signedIn.post(PATH, CSV, million).body().lines().filter(line -> line.endsWith("malformed"))).hasSize(1_000_000);
        assertThat(signedIn.post(PATH, CSV, million + "1").problem()).isEqualTo("too-large");
    }

    @Test
    void refusesAHeaderOrACharsetItDoesNotKnow() {
        var unknown = anyone.post(PATH, CSV, "id,scheme,paymentDate,method,colour\n");
        assertThat(unknown.problem()).isEqualTo("invalid-value");
        assertThat(unknown.json().at("/errors/0/field").stringValue()).isEqualTo("colour");
        assertThat(unknown.json().at("/errors/0/detail").stringValue()).contains("paymentDate");
        assertThat(anyone.post(PATH, CSV, "\n").problem()).isEqualTo("malformed");
        assertThat(anyone.post(PATH, "text/csv;charset=windows-1258", body(1)).status()).isEqualTo(415);
        assertThat(anyone.post(PATH, "text/csv; charset=utf-8; header=present", body(1)).status()).isEqualTo(200);
    }

    @Test
    void isDescribedBesideTheJson() {
        var described = anyone.get("/v3/api-docs").json().path("paths").path(PATH).path("post");
        assertThat(described.path("requestBody").path("content").propertyNames()).contains("application/json", CSV);
        assertThat(described.path("responses").path("200").path("content").propertyNames()).contains("application/json", CSV);
    }

    @Test
    void answersAClientThatWritesAllBeforeItReadsAByte() throws IOException {
        var body = body(100_000).getBytes(StandardCharsets.US_ASCII);
        assertThat(body).hasSizeGreaterThan(5 * MEGABYTE);
        try (var client = writingClient(CSV, body.length)) {
            client.write(body);
            assertThat(client.answer().lines().filter(line -> line.endsWith(",264000,"))).hasSize(100_000);
        }
    }

    @Test
    void answersAnArrayToAClientThatWritesAllBeforeItReadsAByte() throws IOException {
        var element = "{\"scheme\":\"VOLUNTARY_SI\",\"paymentDate\":\"2026-08-01\",\"income\":1500000,\"method\":\"MONTHLY\"" + " ".repeat(550) + "}";
        var body = ("[" + String.join(",", Collections.nCopies(10_000, element)) + "]").getBytes(StandardCharsets.US_ASCII);
        assertThat(body).hasSizeGreaterThan(5 * MEGABYTE);
        try (var client = writingClient("application/json", body.length)) {
            client.write(body);
            assertThat(client.answer().split("\"gross\":330000", -1)).hasSize(10_001);
        }
    }

    @Test
    void asksToTryAgainWhileOthersAreBeingAnsweredAndFreesThePlaceOfAClientThatIsGone() throws IOException {
        var clients = new ArrayList<WritingClient>();
        for (int at = 0; at < 4; at++) {
            var client = writingClient(CSV, 1000);
            clients.add(client);
            client.write("id,".getBytes(StandardCharsets.US_ASCII));
        }
        await().until(() -> signedIn.post(PATH, CSV, body(1)).status() == 503);
        assertThat(signedIn.post(PATH, CSV, body(1)).problem()).isEqualTo("try-again");
        assertThat(anyone.post(PATH, CSV, body(1)).status()).isEqualTo(200);

        for (var client : clients) {
            client.close();
        }
        await().until(() -> signedIn.post(PATH, CSV, body(1)).status() == 200);
    }

    @Test
    void stopsWhenTheClientIsGone() throws IOException {
        var counted = meters.counter("ansinh.calculations.lines");
        double before = counted.count();
        for (int at = 0; at < 4; at++) {
            var body = body(300_000).getBytes(StandardCharsets.US_ASCII);
            try (var client = writingClient(CSV, body.length)) {
                client.write(body);
                client.beginOfAnswer();
            }
        }
        await().until(() -> signedIn.post(PATH, CSV, body(1)).status() == 200);
        assertThat(counted.count() - before).isLessThan(1000);
    }

    private static String body(int lines) {
        return IntStream.range(0, lines).mapToObj(at -> at + "," + GOOD).collect(Collectors.joining("", ManyLines.HEADER, ""));
    }

    private WritingClient writingClient(String type, int length) throws IOException {
        return new WritingClient(port, signedIn.token(), type, length);
    }
}
