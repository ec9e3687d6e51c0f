package vn.ansinh.operations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import vn.ansinh.e2e.Counter;
import vn.ansinh.e2e.Figures;
import vn.ansinh.e2e.Gateway;

/** Receipts that flow at a steady rate whatever happens to the platform meanwhile, and the proof that each of them is there once. */
final class Receipts {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String CLIENT = "partner-vnpost";
    private static final int AT_ONCE = 400;
    private static final int CHECKS_AT_ONCE = 8;
    private static final Duration REPORTED = Duration.ofMinutes(5);

    private final Gateway gateway;
    private final PatientClient client;
    private final String run;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong longestAnswer = new AtomicLong();
    private final AtomicLong longestGap = new AtomicLong();
    private final AtomicLong lastTaken = new AtomicLong();
    private final ConcurrentHashMap<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Receipts(Gateway gateway, String run) {
        this.gateway = gateway;
        this.client = new PatientClient(gateway, CLIENT);
        this.run = run;
    }

    /**
     * Takes {@code perSecond} receipts a second until it is told to stop, then proves them; ends with an exception if one is missing or doubled.
     *
     * @param mayFail how many may have had no rightful answer in time
     */
    void flow(double perSecond, int mayFail) throws InterruptedException {
        long income = FirstReceipt.floor(gateway);
        var before = figures();
        System.out.println("receipts begin");
        var places = new Semaphore(AT_ONCE);
        long begin = System.nanoTime();
        lastTaken.set(begin);
        int people = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; !stopping; number++) {
                waitUntil(begin + (long) (number / perSecond * TimeUnit.SECONDS.toNanos(1)));
                places.acquire();
                people++;
                var person = new Person(run, number);
                threads.execute(() -> {
                    try {
                        take(person, income);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        double lasted = (System.nanoTime() - begin) / 1e9;
        System.out.printf("receipts: %d asked for, %d taken in %.0f s (%.1f a second), %d failed, %d needed a repeat; longest answer %.1f s, longest gap %.1f s%n",
                people, taken.get(), lasted, taken.get() / lasted, failed.get(), sentAgain.get(), longestAnswer.get() / 1e9, longestGap.get() / 1e9);
        check(people, before);
        require(failed.get() <= mayFail, failed.get() + " failed");
        System.out.println(Operations.ALL_WELL);
    }

    void stop() {
        stopping = true;
    }

    private static void waitUntil(long nanoTime) {
        while (System.nanoTime() < nanoTime) {
            LockSupport.parkNanos(nanoTime - System.nanoTime());
        }
    }

    private void take(Person person, long income) {
        try {
            boolean again = step(person, income);
            taken.incrementAndGet();
            long now = System.nanoTime();
            long gap = now - lastTaken.getAndSet(now);
            longestGap.accumulateAndGet(gap, Math::max);
            if (again) {
                sentAgain.incrementAndGet();
            }
        } catch (PatientClient.NotAnswered | RuntimeException e) {
            failed.incrementAndGet();
            System.out.println("person " + person.number() + " failed: " + e.getMessage());
        }
    }

    /** @return whether something had to be sent more than once */
    private boolean step(Person person, long income) throws PatientClient.NotAnswered {
        var registered = noted(client.post("/api/v1/participants", person.key("registration"), person.registration()));
        var quoted = noted(client.post("/api/v1/quotes", person.key("quote"), person.quote(registered.json().path("id").asString(), income)));
        var quote = quoted.json();
        var paid = noted(client.post("/api/v1/contributions", person.key("contribution"), person.contribution(quote.path("id").asString(),
                quote.path("participantPays").asLong(), quote.path("paymentDate").asString())));
        acknowledged.put(person.number(), paid.json().path("id").asString());
        return registered.sends() + quoted.sends() + paid.sends() > 3;
    }

    private PatientClient.Answered noted(PatientClient.Answered answered) {
        longestAnswer.accumulateAndGet(answered.took().toNanos(), Math::max);
        return answered;
    }

    private record Seen(long people, long gross) {
    }

    private Seen figures() {
        var figures = new Figures(gateway.signIn("analyst"));
        var month = YearMonth.now(VIET_NAM).toString();
        return new Seen(figures.value("participants.new", Counter.BAT_XAT, month), figures.value("contributions.gross", Counter.BAT_XAT, month));
    }

    /**
     * Sends all of a finished run again: every answer has to be the first one, every receipt to stand in the ledger, every month to be covered once.
     *
     * @param fingerprint what the run printed of its receipts at its end
     */
    void check(int people, String fingerprint) throws InterruptedException {
        require(replayed(people).fingerprint().equals(fingerprint), "a receipt is another than the one that was acknowledged");
        System.out.println(Operations.ALL_WELL);
    }

    private void check(int people, Seen before) throws InterruptedException {
        long gross = replayed(people).gross();
        long deadline = System.nanoTime() + REPORTED.toNanos();
        var after = figures();
        while (after.people() < before.people() + people && System.nanoTime() < deadline) {
            TimeUnit.SECONDS.sleep(1);
            after = figures();
        }
        var difference = new Seen(after.people() - before.people(), after.gross() - before.gross());
        System.out.println("report: " + difference.people() + " people more, " + difference.gross() + " VND more");
        require(difference.equals(new Seen(people, gross)), "the report should have " + people + " people and " + gross + " VND more");
    }

    /**
     * @param gross       of all receipts in VND
     * @param fingerprint of all receipts' ids, in the order of the people
     */
    private record Replayed(long gross, String fingerprint) {
    }

    private Replayed replayed(int people) throws InterruptedException {
        long income = FirstReceipt.floor(gateway);
        var gross = new AtomicLong();
        var wrong = new AtomicInteger();
        var receipts = new ConcurrentSkipListMap<Integer, String>();
        var places = new Semaphore(CHECKS_AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < people; number++) {
                places.acquire();
                var person = new Person(run, number);
                threads.execute(() -> {
                    try {
                        receipts.put(person.number(), proven(person, income, gross));
                    } catch (PatientClient.NotAnswered | RuntimeException e) {
                        wrong.incrementAndGet();
                        System.out.println("person " + person.number() + " is wrong: " + e.getMessage());
                    } finally {
                        places.release();
                    }
                });
            }
        }
        int once = Set.copyOf(receipts.values()).size();
        System.out.println("ledger: " + once + " of " + people + " receipts there once, " + gross.get() + " VND, " + wrong.get() + " wrong");
        require(once == people && wrong.get() == 0, "a receipt is lost or doubled");
        var replayed = new Replayed(gross.get(), fingerprint(receipts.values()));
        System.out.println("fingerprint: " + replayed.fingerprint());
        return replayed;
    }

    private static String fingerprint(Collection<String> ids) {
        return UUID.nameUUIDFromBytes(String.join("\n", ids).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String proven(Person person, long income, AtomicLong gross) throws PatientClient.NotAnswered {
        var participant = client.post("/api/v1/participants", person.key("registration"), person.registration()).json().path("id").asString();
        var quote = client.post("/api/v1/quotes", person.key("quote"), person.quote(participant, income)).json();
        var receipt = client.post("/api/v1/contributions", person.key("contribution"), person.contribution(quote.path("id").asString(),
                quote.path("participantPays").asLong(), quote.path("paymentDate").asString())).json();
        var first = acknowledged.get(person.number());
        require(first == null || first.equals(receipt.path("id").asString()), "the receipt " + first + " that was acknowledged is lost");
        var stored = client.get("/api/v1/contributions/" + receipt.path("id").asString()).json();
        require(stored.path("status").asString().equals("RECEIVED"), "status " + stored.path("status"));
        var covered = client.get("/api/v1/participants/" + participant + "/coverage").json().path("items").path(0).path("months");
        require(covered.equals(stored.path("months")), "covered " + covered + " but paid " + stored.path("months"));
        gross.addAndGet(stored.path("gross").asLong());
        return stored.path("id").asString();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
