package vn.ansinh.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Takes the commands of other launchers over loopback: the command line as the body, the answer as text. */
final class ControlServer implements AutoCloseable {

    private static final int LAST_ANSWER_SECONDS = 2;

    private final HttpServer server;

    private ControlServer(HttpServer server) {
        this.server = server;
    }

    static ControlServer start(ControlFile control, UnaryOperator<String> commands) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), control.port()), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> answer(exchange, control, commands));
            server.start();
            return new ControlServer(server);
        } catch (IOException e) {
            throw new LocalFailure("Port %d, needed by the launcher, is in use; stop the program that uses it, or move all ports with ANSINH_PORT_SHIFT=1000."
                .formatted(control.port()), e);
        }
    }

    private static void answer(HttpExchange exchange, ControlFile control, UnaryOperator<String> commands) throws IOException {
        try (exchange) {
            var given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")).getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(given, ("Bearer " + control.token()).getBytes(StandardCharsets.UTF_8))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            var command = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                send(exchange, 200, commands.apply(command));
            } catch (LocalFailure e) {
                send(exchange, 409, e.getMessage());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Answers that are on their way are still given. */
    @Override
    public void close() {
        server.stop(LAST_ANSWER_SECONDS);
    }
}
