package vn.ansinh.gateway.routing;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** What a client sends, with the time since when the service has been the one to move. Closing waits for a reader, so that nobody reads a request that is over. */
final class ClientBody extends InputStream {

    private final InputStream sent;
    private final long patience;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean isClientsTurn;
    private volatile long servicesTurnSince = System.nanoTime();
    private boolean isClosed;

    ClientBody(InputStream sent, Duration patience) {
        this.sent = sent;
        this.patience = patience.toNanos();
    }

    boolean isEmpty() {
        return sent instanceof ServletInputStream servlet && servlet.isFinished();
    }

    /** In nanoseconds; whole while the client is the one to move. */
    long patienceLeft() {
        return isClientsTurn ? patience : patience - (System.nanoTime() - servicesTurnSince);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        reading.lock();
        try {
            if (isClosed) {
                throw new IOException("the request is over");
            }
            isClientsTurn = true;
            return sent.read(target, offset, length);
        } finally {
            servicesTurnSince = System.nanoTime();
            isClientsTurn = false;
            reading.unlock();
        }
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public void close() {
        reading.lock();
        isClosed = true;
        reading.unlock();
    }
}
