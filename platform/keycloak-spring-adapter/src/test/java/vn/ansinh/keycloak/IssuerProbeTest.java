package vn.ansinh.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import vn.ansinh.keycloak.IssuerProbe.Finding;

class IssuerProbeTest {

    private HttpServer server;
    private String realm;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        realm = "http://localhost:" + server.getAddress().getPort() + "/realms/ansinh";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void knowsTheRightIssuerAndItsClock() {
        answer("/realms/ansinh/.well-known/openid-configuration", 200, "{\"issuer\":\"" + realm + "\"}");
        assertThat(ask(realm)).isInstanceOfSatisfying(Finding.Right.class, right -> assertThat(right.itsClock()).isNotNull());
    }

    @Test
    void saysWhichIssuerWasExpectedAndWhichOneIsThere() {
        answer("/realms/ansinh/.well-known/openid-configuration", 200, "{\"issuer\":\"https://id.example.vn/realms/test\"}");
        assertThat(ask(realm)).isEqualTo(new Finding.Wrong("tokens of " + realm
                + " are expected, but what answers there calls itself https://id.example.vn/realms/test"));
    }

    @Test
    void saysThatThereIsNoSuchRealm() {
        assertThat(ask(realm)).isEqualTo(new Finding.Wrong("there is no such realm: " + realm + "/.well-known/openid-configuration answers 404"));
    }

    @Test
    void saysThatSomethingElseAnswersThere() {
        answer("/realms/ansinh/.well-known/openid-configuration", 200, "<html>welcome</html>");
        assertThat(ask(realm)).isEqualTo(new Finding.Wrong("what answers at " + realm + "/.well-known/openid-configuration is no issuer of tokens"));
    }

    @Test
    void saysThatTheIssuerIsAwayOrUnwell() {
        answer("/realms/ansinh/.well-known/openid-configuration", 503, "");
        assertThat(ask(realm)).isEqualTo(new Finding.Away("the issuer answers 503 at " + realm + "/.well-known/openid-configuration"));
        server.stop(0);
        assertThat(ask(realm)).isEqualTo(new Finding.Away("the issuer cannot be reached at " + realm + "/.well-known/openid-configuration (ConnectException)"));
    }

    @Test
    void asksForTheKeysWhereTheIssuersOwnAddressCannotBeReachedFromHere() {
        answer("/realms/ansinh/protocol/openid-connect/certs", 200, "{\"keys\":[]}");
        var probe = new IssuerProbe(RestClient.create(), "https://id.example.vn/realms/ansinh", Optional.of(realm + "/protocol/openid-connect/certs"));
        assertThat(probe.ask()).isInstanceOf(Finding.Right.class);
    }

    private static Finding ask(String issuer) {
        return new IssuerProbe(RestClient.create(), issuer, Optional.empty()).ask();
    }

    private void answer(String path, int status, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", body.startsWith("<") ? "text/html" : "application/json");
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
