package vn.ansinh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ansinh.e2e.Gateway.Answer;
import vn.ansinh.e2e.TraceReceiver.Span;

/** What those see who watch over the platform at night: its figures, and the way of a receipt from the gateway to the report. */
class NightShiftStory {

    private static final List<String> SIX = List.of("gateway", "participant", "contribution", "subsidy", "campaign", "reporting");
    /** From kube-state-metrics, the kubelet and Prometheus itself, which look at the cluster and not at the platform. */
    private static final List<String> OF_THE_CLUSTER = List.of("kube_", "kubelet_", "container_", "ALERTS");

    private static TestPlatform platform;
    private static Map<String, Object> person;
    private static Answer registration;
    private static Answer search;
    private static Answer receipt;

    @BeforeAll
    static void aPersonIsRegisteredFoundAndPays() {
        platform = TestPlatform.on("2026-04-15");
        var vnpost = new Counter(platform.gateway().signInClient("partner-vnpost"), "NV0001");
        person = Counter.someone(Counter.BAT_XAT);
        registration = vnpost.session().post("/api/v1/participants", Counter.key(), person).expect(201);
        search = vnpost.session().get("/api/v1/participants?personalId=" + person.get("personalId")).expect(200);
        var quote = vnpost.asksForAQuote(registration.json().path("id").asString(), Map.of()).expect(201).json();
        receipt = vnpost.takesMoney(quote).expect(201);
        new Figures(platform.gateway().signIn("analyst.laocai")).value("participants.active", "15", "2026-04");
    }

    @Test
    void everyFigureThatAlertsAndDashboardsNameIsThere() {
        var named = new NamedFigures(platform.root().resolve("helm/ansinh"));
        assertThat(named.ofAlerts()).contains("ansinh_outbox_age_seconds", "ansinh_keys_parked").noneMatch(name -> name.startsWith("ansinh-"));
        assertThat(named.ofDashboards()).contains("ansinh_receipts_total");

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            var present = SIX.stream().flatMap(part -> figures(part).stream()).collect(Collectors.toSet());
            assertThat(missing(named.ofAlerts(), present)).as("named in alerts.yaml").isEmpty();
            assertThat(missing(named.ofDashboards(), present)).as("named in a dashboard").isEmpty();
        });
    }

    @Test
    void theTraceOfAReceiptGoesFromTheGatewayToTheReport() {
        var trace = receipt.headers().get("x-request-id");
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() ->
                assertThat(platform.traces().ofTrace(trace)).extracting(Span::service).contains("gateway", "contribution", "subsidy", "reporting"));
        assertThat(platform.traces().ofTrace(trace)).extracting(Span::name)
                .filteredOn(name -> name.startsWith("reporting-") && name.endsWith("vn.ansinh.contribution.received.v1")).hasSize(1);
    }

    @Test
    void tracesAndLogsHoldNothingThatNamesThePerson() throws IOException {
        var identifying = List.of(person.get("personalId").toString(), person.get("phone").toString(), person.get("fullName").toString(), "Thôn Bản Vai");
        for (var answer : List.of(registration, search, receipt)) {
            var trace = answer.headers().get("x-request-id");
            await().atMost(Duration.ofSeconds(40)).until(() -> platform.traces().ofTrace(trace).stream().anyMatch(span -> span.service().equals("gateway")));
            assertThat(platform.traces().ofTrace(trace)).extracting(Span::content).noneMatch(content -> identifying.stream().anyMatch(content::contains));
        }
        for (var part : SIX) {
            var log = Files.readString(platform.parts().options().data().resolve("logs").resolve(part + ".log"));
            assertThat(identifying).as(part).noneMatch(log::contains);
        }
    }

    private static Set<String> missing(Set<String> named, Set<String> present) {
        return named.stream().filter(name -> !present.contains(name) && OF_THE_CLUSTER.stream().noneMatch(name::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> figures(String part) {
        return platform.figures(part).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
    }
}
