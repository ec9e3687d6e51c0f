package vn.ansinh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A neighbour is down: money is still taken, nothing is lost, and everything comes back by itself. */
class FaultsStory {

    private static final String MONTH = "2026-04";

    @Test
    void aCounterTakesMoneyForAnOpenQuoteWhileParticipantAndSubsidyAreDown() {
        var platform = TestPlatform.on("2026-04-15");
        var vnpost = new Counter(platform.gateway().signInClient("partner-vnpost"), "NV0001");
        var analyst = new Figures(platform.gateway().signIn("analyst.laocai"));
        long before = analyst.value("participants.active", "15", MONTH);
        var quote = vnpost.asksForAQuote(vnpost.registers(Counter.someone(Counter.BAT_XAT)), Map.of()).expect(201).json();

        platform.kill("participant");
        platform.kill("subsidy");
        try {
            vnpost.takesMoney(quote).expect(201);
            var refused = vnpost.asksForAQuote(quote.path("id").asString(), Map.of());
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("try-again");
        } finally {
            platform.start("participant");
            platform.start("subsidy");
        }
        TestPlatform.eventually(() -> analyst.value("participants.active", "15", MONTH), active -> active == before + 1);
    }

    @Test
    void everyAcknowledgedReceiptIsReportedOnceThoughReportingIsKilledAndRestarted() {
        var platform = TestPlatform.on("2026-04-15");
        var vnpost = new Counter(platform.gateway().signInClient("partner-vnpost"), "NV0001");
        var analyst = new Figures(platform.gateway().signIn("analyst.laocai"));
        long before = analyst.value("contributions.gross", "15", MONTH);
        var quotes = new ArrayList<JsonNode>();
        for (int n = 0; n < 20; n++) {
            quotes.add(vnpost.asksForAQuote(vnpost.registers(Counter.someone(Counter.BAT_XAT)), Map.of()).expect(201).json());
        }
        for (int n = 0; n < 20; n++) {
            if (n == 10) {
                platform.kill("reporting");
            }
            vnpost.takesMoney(quotes.get(n)).expect(201);
        }
        platform.start("reporting");
        TestPlatform.eventually(() -> analyst.value("contributions.gross", "15", MONTH), gross -> gross >= before + 20 * 330_000L);
        assertThat(analyst.value("contributions.gross", "15", MONTH)).isEqualTo(before + 20 * 330_000L);
    }
}
