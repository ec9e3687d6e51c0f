package vn.ansinh.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.skeleton.Tokens.bearer;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.testing.TestIssuer;

@StarterContext
class AccessTest {

    private final Http http;

    AccessTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @Test
    void readsTheCallerFromTheToken() {
        var answer = http.get("/api/v1/caller", bearer(TestIssuer.token("an", List.of("collector", "default-roles-ansinh"), List.of("15", "10@2023-10-31"), "VNPOST")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().toString()).isEqualTo("""
                {"subject":"an","roles":["COLLECTOR"],"areas":["15","10@2023-10-31"],"organisation":"VNPOST"}""");
    }

    @Test
    void refusesWhoIsNotSignedInInVietnameseUnlessEnglishIsAskedFor() {
        var vietnamese = http.get("/api/v1/caller", Http.PLAIN);
        assertThat(vietnamese.status()).isEqualTo(401);
        assertThat(vietnamese.problem()).isEqualTo("not-signed-in");
        assertThat(vietnamese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(vietnamese.header("Content-Language")).isEqualTo("vi");
        assertThat(vietnamese.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(vietnamese.json().path("title").asString()).isEqualTo("Chưa đăng nhập");
        var english = http.get("/api/v1/caller", request -> request.header("Accept-Language", "en-GB,en;q=0.9"));
        assertThat(english.json().path("title").asString()).isEqualTo("Not signed in");
        assertThat(english.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void refusesTokensForAnotherAudienceExpiredOnesAndForgedOnes() {
        var expired = TestIssuer.token("an", List.of("officer"), List.of("VN"), null, TestIssuer.AUDIENCE, Instant.now().minusSeconds(4000), Instant.now().minusSeconds(2000));
        assertThat(http.get("/api/v1/caller", bearer(TestIssuer.token("an", List.of("officer"), List.of("VN"), null, "other"))).problem()).isEqualTo("not-signed-in");
        assertThat(http.get("/api/v1/caller", bearer(expired)).problem()).isEqualTo("not-signed-in");
        assertThat(http.get("/api/v1/caller", bearer("nonsense")).problem()).isEqualTo("not-signed-in");
    }

    @Test
    void refusesATokenWithNeitherAreaNorOrganisationExceptWhereAnyoneMay() {
        var nobody = bearer(TestIssuer.token("nobody", List.of("analyst"), List.of(), null));
        var refused = http.get("/api/v1/caller", nobody);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("no-area");
        assertThat(http.get("/api/v1/public", nobody).status()).isEqualTo(200);
    }

    @Test
    void letsAnyoneSeeWhatIsPublic() {
        assertThat(http.get("/api/v1/public", Http.PLAIN).json().toString()).isEqualTo("""
                {"subject":"","roles":[],"areas":[]}""");
    }

    @Test
    void keepsInternalPathsForServices() {
        assertThat(http.get("/internal/caller", bearer(TestIssuer.token("svc-subsidy", List.of("service"), List.of(), null))).status()).isEqualTo(200);
        assertThat(http.get("/internal/caller", bearer(TestIssuer.token("admin", List.of("platform-admin"), List.of("VN"), null))).problem()).isEqualTo("role-missing");
        assertThat(http.get("/internal/caller", Http.PLAIN).problem()).isEqualTo("not-signed-in");
    }

    @Test
    void namesTheRolesThatAreMissing() {
        var refused = http.get("/api/v1/officers", bearer(TestIssuer.token("an", List.of("analyst"), List.of("VN"), null)));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("role-missing");
        assertThat(refused.json().path("detail").asString()).contains("officer");
    }

    @Test
    void showsHealthMetricsAndDescriptionWithoutSignInButNotTheRestOfTheActuator() {
        assertThat(http.get("/actuator/health/readiness", Http.PLAIN).response().body()).contains("\"issuer\":{\"status\":\"UP\"}");
        assertThat(http.get("/actuator/health/liveness", Http.PLAIN).status()).isEqualTo(200);
        assertThat(http.get("/actuator/health/startup", Http.PLAIN).status()).isEqualTo(200);
        assertThat(http.get("/actuator/prometheus", Http.PLAIN).response().body()).contains("service=\"skeleton\"");
        assertThat(http.get("/actuator/health/readiness", Http.PLAIN).response().body()).contains("\"clock\":{");
        assertThat(http.get("/v3/api-docs", Http.PLAIN).response().body()).contains("/api/v1/payments").contains("clientCredentials").doesNotContain("\"name\":\"caller\"");
        assertThat(http.get("/actuator/metrics", Http.PLAIN).problem()).isEqualTo("not-signed-in");
    }

    @Test
    void givesExamplesOfTracesOnlyWhereEveryPrometheusTakesThem() {
        http.get("/api/v1/public", Http.PLAIN);
        var figures = http.get("/actuator/prometheus", request -> request.header("Accept", "application/openmetrics-text;version=1.0.0")).response().body();
        var examples = figures.lines().filter(line -> line.contains(" # {") && line.contains("trace_id=")).map(line -> line.split("[{ ]", 2)[0]).distinct().toList();
        assertThat(examples).contains("http_server_requests_seconds_bucket").allMatch(name -> name.endsWith("_bucket") || name.endsWith("_total"));
    }

    @Test
    void hasNoClockToShiftOutsideOfLocalUse() {
        assertThat(http.get("/internal/clock", bearer(TestIssuer.token("svc-subsidy", List.of("service"), List.of(), null))).problem()).isEqualTo("not-found");
    }
}
