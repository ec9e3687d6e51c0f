package vn.ansinh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ansinh.e2e.Gateway.Answer;

/** From enrolment to report: a farmer in Bát Xát pays 264,000 đồng for April 2026. */
class FirstReceiptStory {

    private static final String MONTH = "2026-04";

    private static Gateway gateway;
    private static Counter vnpost;
    private static Counter pvi;

    @BeforeAll
    static void aDayInApril() {
        var platform = TestPlatform.on("2026-04-15");
        gateway = platform.gateway();
        vnpost = new Counter(gateway.signInClient("partner-vnpost"), "NV0001");
        pvi = new Counter(gateway.signInClient("partner-pvi"), "NV0002");
    }

    @Test
    void aReceiptReachesCoverageAndReportAndItsVoidTakesBothBack() {
        var analyst = new Figures(gateway.signIn("analyst.laocai"));
        long before = analyst.value("participants.active", "15", MONTH);
        long grossBefore = analyst.value("contributions.gross", "15", MONTH);

        var person = vnpost.registers(Counter.someone(Counter.BAT_XAT));
        var quote = vnpost.asksForAQuote(person, Map.of()).expect(201).json();
        assertThat(quote.path("gross").asLong()).isEqualTo(330_000);
        assertThat(quote.path("participantPays").asLong()).isEqualTo(264_000);
        assertThat(quote.path("status").asString()).isEqualTo("OPEN");

        var receipt = vnpost.takesMoney(quote).expect(201).json();
        assertThat(receipt.path("status").asString()).isEqualTo("RECEIVED");
        assertThat(receipt.path("months").get(0).asString()).isEqualTo(MONTH);
        var coverage = vnpost.session().get("/api/v1/participants/" + person + "/coverage").expect(200).json();
        assertThat(coverage.at("/items/0/months/0").asString()).isEqualTo(MONTH);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(analyst.value("participants.active", "15", MONTH)).isEqualTo(before + 1);
            assertThat(analyst.value("contributions.gross", "15", MONTH)).isEqualTo(grossBefore + 330_000);
        });

        vnpost.session().post("/api/v1/contributions/" + receipt.path("id").asString() + "/void", Counter.key(), Map.of("reason", "nhập nhầm người"))
                .expect(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(analyst.value("participants.active", "15", MONTH)).isEqualTo(before);
            assertThat(analyst.value("contributions.gross", "15", MONTH)).isEqualTo(grossBefore);
        });
        assertThat(vnpost.session().get("/api/v1/participants/" + person + "/coverage").expect(200).text()).doesNotContain(MONTH);
    }

    @Test
    void repeatingAPaymentWithItsKeyGivesTheSameReceipt() {
        var person = vnpost.registers(Counter.someone(Counter.BAT_XAT));
        var quote = vnpost.asksForAQuote(person, Map.of()).expect(201).json();
        var key = Counter.key();
        var body = vnpost.contribution(quote);
        var first = vnpost.session().post("/api/v1/contributions", key, body).expect(201);
        var second = vnpost.session().post("/api/v1/contributions", key, body).expect(201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
    }

    @Test
    void ofTwentyParallelPaymentsOfTheSameMonthExactlyOneIsTaken() throws Exception {
        var person = vnpost.registers(Counter.someone(Counter.BAT_XAT));
        var quotes = IntStream.range(0, 20).mapToObj(n -> {
            var counter = n % 2 == 0 ? vnpost : pvi;
            return Map.entry(counter, counter.asksForAQuote(person, Map.of()).expect(201).json());
        }).toList();
        try (var callers = Executors.newFixedThreadPool(20)) {
            var answers = callers.invokeAll(quotes.stream().<Callable<Answer>>map(each -> () -> each.getKey().takesMoney(each.getValue())).toList());
            var statuses = answers.stream().map(FirstReceiptStory::get).toList();
            assertThat(statuses.stream().filter(answer -> answer.status() == 201)).hasSize(1);
            assertThat(statuses.stream().filter(answer -> answer.status() != 201)).hasSize(19)
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(409);
                        assertThat(answer.problem()).isEqualTo("months-already-covered");
                    });
        }
    }

    private static Answer get(java.util.concurrent.Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
