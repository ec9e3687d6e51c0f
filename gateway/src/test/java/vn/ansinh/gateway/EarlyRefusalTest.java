package vn.ansinh.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.ansinh.testing.TestIssuer;
import vn.ansinh.testing.WithIssuer;

/** A client that writes all of its body before it reads learns of a refusal that came at its beginning. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithIssuer
class EarlyRefusalTest {

    private static final int PATIENCE = 20_000;
    private static final int SIZE = 8 << 20;

    @TempDir
    private static Path folder;
    private static HastyUpstream service;

    private final int port;

    EarlyRefusalTest(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) throws LifecycleException {
        service = new HastyUpstream(folder);
        Stream.of("participant", "contribution", "subsidy", "campaign", "reporting")
                .forEach(name -> properties.add("ansinh.calls.services." + name, service::address));
    }

    @AfterAll
    static void stop() throws LifecycleException {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/calculations", "/api/v1/uploads?kind=ENROLMENT"})
    void isPassedOn(String path) throws Exception {
        var token = TestIssuer.token("an", List.of("officer"), List.of("VN"), null);
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE);
            var out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\nContent-Type: text/csv\r\nContent-Length: "
                    + SIZE + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[SIZE]);
            assertThat(socket.getInputStream().readNBytes(12)).asString(StandardCharsets.US_ASCII).isEqualTo("HTTP/1.1 413");
        }
    }
}
