package vn.ansinh.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

/** Takes traces as a collector does, by OTLP over HTTP, and keeps them. */
final class TraceReceiver {

    private static final int SPANS_KEPT = 20_000;

    private final HttpServer server;
    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();

    TraceReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                keep(exchange.getRequestBody().readAllBytes());
                exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
                exchange.sendResponseHeaders(200, -1);
            }
        });
        Thread.ofPlatform().daemon().name("trace-receiver").start(server::start);
    }

    /**
     * One piece of work of a service.
     *
     * @param content all that was sent of it, as far as it is text
     */
    record Span(String service, String traceId, String name, String content) {
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    List<Span> ofTrace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    /** ExportTraceServiceRequest: resource spans, each with its resource (1) and scopes (2) that hold the spans (2). */
    private void keep(byte[] request) {
        fields(request, (number, resourceSpans) -> {
            var service = new ArrayList<String>();
            fields(resourceSpans, (field, value) -> {
                if (field == 1) {
                    fields(value, (_, attribute) -> service.addAll(serviceName(attribute)));
                } else if (field == 2) {
                    fields(value, (inScope, span) -> {
                        if (inScope == 2) {
                            spans.add(span(service.getFirst(), span));
                        }
                    });
                }
            });
        });
        while (spans.size() > SPANS_KEPT) {
            spans.poll();
        }
    }

    private static List<String> serviceName(byte[] attribute) {
        var found = new ArrayList<String>();
        fields(attribute, (number, value) -> {
            if (number == 1) {
                found.add(text(value));
            } else {
                fields(value, (_, inner) -> found.add(text(inner)));
            }
        });
        return found.getFirst().equals("service.name") ? found.subList(1, 2) : List.of();
    }

    private static Span span(String service, byte[] span) {
        var trace = new ArrayList<String>();
        var name = new ArrayList<String>();
        fields(span, (number, value) -> {
            switch (number) {
                case 1 -> trace.add(HexFormat.of().formatHex(value));
                case 5 -> name.add(text(value));
                default -> { }
            }
        });
        return new Span(service, trace.getFirst(), name.getFirst(), text(span));
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** The fields of a protobuf message that have a length; numbers are passed over. */
    private static void fields(byte[] message, BiConsumer<Integer, byte[]> each) {
        var bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            int tag = (int) number(bytes);
            switch (tag & 7) {
                case 0 -> number(bytes);
                case 1 -> bytes.getLong();
                case 2 -> {
                    var value = new byte[(int) number(bytes)];
                    bytes.get(value);
                    each.accept(tag >>> 3, value);
                }
                case 5 -> bytes.getInt();
                default -> throw new IllegalStateException("no protobuf message");
            }
        }
    }

    private static long number(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
