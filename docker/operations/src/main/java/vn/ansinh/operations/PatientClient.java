package vn.ansinh.operations;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import vn.ansinh.e2e.Gateway;
import vn.ansinh.e2e.Gateway.Answer;
import vn.ansinh.e2e.Gateway.Session;

/**
 * A post office's system as it should be: it sends again with the same key until it has a rightful answer, for a minute at most, and waits a little longer
 * each time.
 */
final class PatientClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration TOKEN_AGE = Duration.ofMinutes(10);
    private static final Set<Integer> ASK_AGAIN = Set.of(401, 429, 502, 503, 504);

    private final Supplier<Session> signIn;
    private final AtomicReference<SignedIn> signedIn = new AtomicReference<>();

    private record SignedIn(Session session, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < TOKEN_AGE.toNanos();
        }
    }

    /** @param sends how often it was sent until it was answered */
    record Answered(JsonNode json, int sends, Duration took) {
    }

    /** No rightful answer within the patience, or one that no repeat can mend. */
    static final class NotAnswered extends Exception {

        private static final long serialVersionUID = 1;

        NotAnswered(String message) {
            super(message);
        }
    }

    PatientClient(Gateway gateway, String client) {
        this.signIn = () -> gateway.signInClient(client);
    }

    Answered post(String path, String key, Map<String, Object> body) throws NotAnswered {
        return ask(session -> session.post(path, key, body), 201);
    }

    Answered get(String path) throws NotAnswered {
        return ask(session -> session.get(path), 200);
    }

    private interface Request {

        Answer send(Session session);
    }

    private Answered ask(Request request, int wanted) throws NotAnswered {
        long begin = System.nanoTime();
        var last = "nothing";
        for (int sends = 1; System.nanoTime() - begin < PATIENCE.toNanos(); sends++) {
            try {
                var answer = request.send(session());
                if (answer.status() == wanted) {
                    return new Answered(answer.json(), sends, Duration.ofNanos(System.nanoTime() - begin));
                }
                last = answer.status() + " " + answer.problem();
                if (isRefused(answer)) {
                    throw new NotAnswered(last + " " + answer.text());
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                last = e.toString();
            }
            pause(sends);
        }
        throw new NotAnswered("no rightful answer within " + PATIENCE.toSeconds() + " s, last " + last);
    }

    /** An error without a problem comes from something between here and the platform, such as a network that knows no pod at this address. */
    private static boolean isRefused(Answer answer) {
        return !ASK_AGAIN.contains(answer.status()) && !answer.problem().isEmpty() && !answer.problem().equals("request-in-progress");
    }

    private Session session() {
        var known = signedIn.get();
        if (known != null && known.isFresh()) {
            return known.session();
        }
        var fresh = new SignedIn(signIn.get(), System.nanoTime());
        signedIn.set(fresh);
        return fresh.session();
    }

    private static void pause(int sends) {
        long most = Math.min(FIRST_PAUSE.toMillis() << Math.min(sends, 4), LONGEST_PAUSE.toMillis());
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(most / 2, most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
