package vn.ansinh.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @AfterAll
    static void closeClient() {
        HTTP.close();
    }

    @ParameterizedTest
    @CsvSource({
        "admin, platform-admin, VN", "policy, policy-officer, VN", "policy2, policy-officer, VN",
        "officer.laocai, officer, 15", "officer2.laocai, officer, 15", "finance.laocai, finance-officer, 15", "finance2.laocai, finance-officer, 15",
        "campaign.laocai, campaign-officer, 15", "analyst.laocai, analyst, 15", "analyst, analyst, VN", "loader, history-loader, VN", "auditor, auditor, VN"})
    void accountHasItsRoleAndArea(String user, String role, String area) throws Exception {
        var claims = accountClaims(user);
        assertThat(texts(claims.at("/realm_access/roles"))).contains(role);
        assertThat(texts(claims.get("area"))).containsExactly(area);
        assertThat(claims.has("organisation")).isFalse();
        assertIsForOurApi(claims);
        assertThat(claims.get("preferred_username").asString()).isEqualTo(user);
    }

    @Test
    void collectorIsBoundToItsOrganisation() throws Exception {
        var claims = accountClaims("collector.vnpost");
        assertThat(texts(claims.at("/realm_access/roles"))).contains("collector");
        assertThat(claims.get("organisation").asString()).isEqualTo("VNPOST");
        assertThat(claims.has("area")).isFalse();
    }

    @Test
    void nobodyHasNeitherAreaNorOrganisation() throws Exception {
        var claims = accountClaims("nobody");
        assertThat(texts(claims.at("/realm_access/roles"))).contains("analyst");
        assertThat(claims.has("area")).isFalse();
        assertThat(claims.has("organisation")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"partner-vnpost, VNPOST", "partner-pvi, PVI"})
    void partnerSignsInWithItsSecret(String client, String organisation) throws Exception {
        var claims = clientClaims(client);
        assertThat(texts(claims.at("/realm_access/roles"))).contains("partner");
        assertThat(claims.get("organisation").asString()).isEqualTo(organisation);
        assertIsForOurApi(claims);
    }

    @Test
    void otherAudienceGetsATokenForSomethingElse() throws Exception {
        var claims = clientClaims("other-audience");
        assertThat(texts(claims.get("aud"))).isNotEmpty().doesNotContain("ansinh-api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"svc-participant", "svc-contribution", "svc-subsidy", "svc-campaign", "svc-reporting", "svc-gateway"})
    void servicesCallEachOtherWithClientsOfTheirOwn(String client) throws Exception {
        var claims = clientClaims(client);
        assertThat(texts(claims.at("/realm_access/roles"))).contains("service");
        assertThat(claims.has("area")).isFalse();
        assertIsForOurApi(claims);
    }

    private static void assertIsForOurApi(JsonNode claims) {
        assertThat(texts(claims.get("aud"))).containsExactly("ansinh-api");
        assertThat(claims.get("iss").asString()).isEqualTo(TestKeycloak.issuerUri());
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).as("a second may pass between the two").isBetween(1800L, 1801L);
    }

    private static JsonNode accountClaims(String user) throws Exception {
        return claims(Map.of("grant_type", "password", "client_id", "ansinh-cli", "username", user, "password", "ansinh"));
    }

    private static JsonNode clientClaims(String client) throws Exception {
        return claims(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", "local-only"));
    }

    private static JsonNode claims(Map<String, String> form) throws Exception {
        var body = form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(TestKeycloak.issuerUri() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var token = JSON.readTree(answer.body()).get("access_token").asString();
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray() ? node.valueStream().map(JsonNode::asString).toList() : List.of(node.asString());
    }
}
