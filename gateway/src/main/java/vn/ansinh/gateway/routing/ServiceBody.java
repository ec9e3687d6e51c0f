package vn.ansinh.gateway.routing;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a service answers, a few buffers at a time. Reading gives up when nothing comes for too long; closing gives the rest up. */
final class ServiceBody extends InputStream implements BodySubscriber<InputStream> {

    private final Duration patience;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Queue<ByteBuffer> buffers = new ArrayDeque<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private boolean isOver;

    private sealed interface Arrival {
    }

    private record Bytes(List<ByteBuffer> buffers) implements Arrival {
    }

    private record End(@Nullable Throwable failure) implements Arrival {
    }

    ServiceBody(Duration patience) {
        this.patience = patience;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription started) {
        subscription.complete(started);
        started.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> more) {
        arrivals.add(new Bytes(more));
    }

    @Override
    public void onError(Throwable failure) {
        arrivals.add(new End(failure));
    }

    @Override
    public void onComplete() {
        arrivals.add(new End(null));
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!isOver && (buffers.isEmpty() || !buffers.element().hasRemaining())) {
            if (buffers.poll() == null) {
                take();
            }
        }
        if (isOver) {
            return -1;
        }
        int count = Math.min(length, buffers.element().remaining());
        buffers.element().get(target, offset, count);
        return count;
    }

    private void take() throws IOException {
        switch (next()) {
            case Bytes(var more) -> {
                buffers.addAll(more);
                subscription.join().request(1);
            }
            case End(var failure) when failure != null -> throw new IOException("the answer broke off", failure);
            case End _ -> isOver = true;
        }
    }

    private Arrival next() throws IOException {
        try {
            var next = arrivals.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new HttpTimeoutException("no byte for " + patience);
            }
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public void close() {
        subscription.thenAccept(Subscription::cancel);
    }
}
