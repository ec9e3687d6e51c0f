package vn.ansinh.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** A service that answers what it was asked, keeps a clock, and is ready or not. */
final class Upstream {

    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final HttpServer server;
    private final Map<String, Handler> special = new ConcurrentHashMap<>();
    final AtomicLong shift = new AtomicLong();
    volatile boolean ready = true;

    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    Upstream(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers a path, or only one query of it, by itself. */
    void on(String path, Handler handler) {
        special.put(path, handler);
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var handler = special.getOrDefault(exchange.getRequestURI().toString(), special.get(path));
            if (handler != null) {
                handler.handle(exchange);
            } else if (path.equals("/actuator/health/readiness")) {
                send(exchange, ready ? 200 : 503, Map.of("status", ready ? "UP" : "DOWN",
                        "components", Map.of("mongo", Map.of("status", ready ? "UP" : "DOWN"), "issuer", Map.of("status", "UP"))));
            } else if (path.equals("/internal/clock")) {
                clock(exchange);
            } else {
                echo(exchange);
            }
        }
    }

    private void clock(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            shift.set(JSON.readTree(exchange.getRequestBody()).path("shiftSeconds").asLong());
        }
        send(exchange, 200, Map.of("now", "2026-04-15T01:00:00Z", "today", "2026-04-15", "shiftSeconds", shift.get()));
    }

    private void echo(HttpExchange exchange) throws IOException {
        long length = exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((header, values) -> headers.put(header.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("service", name);
        answer.put("method", exchange.getRequestMethod());
        answer.put("path", exchange.getRequestURI().toString());
        answer.put("length", length);
        answer.put("headers", headers);
        send(exchange, 200, answer);
    }

    static void send(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
