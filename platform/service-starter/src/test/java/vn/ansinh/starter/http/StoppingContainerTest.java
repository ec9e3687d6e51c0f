package vn.ansinh.starter.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.catalina.Host;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import tools.jackson.databind.json.JsonMapper;

class StoppingContainerTest {

    interface Stopping {
        void stop(Host host) throws LifecycleException;
    }

    @Test
    void asksToTryAgainWhenTheApplicationIsStoppedAlready() throws Exception {
        assertTryAgain(host -> host.findChildren()[0].stop());
    }

    @Test
    void asksToTryAgainWhenItsHostIsStoppedAlready() throws Exception {
        assertTryAgain(Host::stop);
    }

    @Test
    void asksToTryAgainWhenTheApplicationStopsBetweenTheRequestAndTheServlet() throws Exception {
        var factory = new TomcatServletWebServerFactory(0);
        factory.addEngineValves(new StopsTheApplication());
        assertTryAgain(factory, _ -> { });
    }

    /** Lets a request in that already belongs to the application, and stops the application under it. */
    private static final class StopsTheApplication extends ValveBase {

        StopsTheApplication() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            try {
                request.getContext().stop();
            } catch (LifecycleException e) {
                throw new ServletException(e);
            }
            getNext().invoke(request, response);
        }
    }

    private static void assertTryAgain(Stopping stopping) throws Exception {
        assertTryAgain(new TomcatServletWebServerFactory(0), stopping);
    }

    private static void assertTryAgain(TomcatServletWebServerFactory factory, Stopping stopping) throws Exception {
        new HttpAutoConfiguration().containerProblems().customize(factory);
        var server = (TomcatWebServer) factory.getWebServer();
        server.start();
        try {
            stopping.stop(server.getTomcat().getHost());
            var answer = asked(server.getPort());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
            var problem = new JsonMapper().readTree(answer.body());
            assertThat(problem.path("type").asString()).endsWith("/try-again");
            assertThat(problem.path("status").asInt()).isEqualTo(503);
        } finally {
            server.stop();
        }
    }

    private static HttpResponse<String> asked(int port) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/targets")).header("Accept-Language", "en").build(),
                    BodyHandlers.ofString());
        }
    }
}
