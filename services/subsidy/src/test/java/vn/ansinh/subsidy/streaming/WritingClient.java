package vn.ansinh.subsidy.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A client that writes as much as it likes before it reads the first byte. */
final class WritingClient implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    private final Socket socket;
    private final InputStream in;

    WritingClient(int port, @Nullable String token, String type, int length) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE);
        this.in = new BufferedInputStream(socket.getInputStream());
        write(("POST /api/v1/calculations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void beginOfAnswer() throws IOException {
        assertThat(line()).startsWith("HTTP/1.1 200");
        boolean isStreamed = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            isStreamed |= header.equalsIgnoreCase("Transfer-Encoding: chunked");
        }
        assertThat(isStreamed).isTrue();
    }

    String answer() throws IOException {
        beginOfAnswer();
        var body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.write(in.readNBytes(size));
            assertThat(line()).isEmpty();
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
