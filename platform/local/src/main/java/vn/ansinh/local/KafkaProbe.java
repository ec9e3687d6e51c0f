package vn.ansinh.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Asks a broker for its metadata in Kafka's own protocol (Metadata v1), so that no client library is needed to know that it serves. */
public final class KafkaProbe {

    private static final short METADATA = 3;
    private static final short VERSION = 1;
    private static final int PATIENCE_MILLIS = 2_000;

    private KafkaProbe() {
    }

    public static boolean answers(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var client = "ansinh".getBytes(StandardCharsets.US_ASCII);
            var request = ByteBuffer.allocate(10 + client.length + 4).putShort(METADATA).putShort(VERSION).putInt(1).putShort((short) client.length).put(client).putInt(0);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(request.position());
            out.write(request.array(), 0, request.position());
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            in.readInt();
            in.readInt();
            return in.readInt() > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
