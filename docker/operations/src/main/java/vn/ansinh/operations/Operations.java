package vn.ansinh.operations;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.TreeMap;
import vn.ansinh.e2e.Gateway;
import vn.ansinh.e2e.LaoCaiStory;
import vn.ansinh.testing.population.LaoCaiOctober2023;

/** Main class of the image {@code operations}: its first argument says what to do. */
public final class Operations {

    /** The last line of what has succeeded. */
    static final String ALL_WELL = "all well";

    private Operations() {
    }

    public static void main(String[] arguments) throws InterruptedException, IOException {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "store" -> {
                new TrialStore(Secrets.inFolder(Path.of(setting("STORE_SECRET")))).prepare(Duration.ofDays(1));
                Thread.currentThread().join();
            }
            case "store-once" -> new TrialStore(key -> setting("STORE_" + Secrets.variable(key))).prepare(Duration.ofMinutes(2));
            case "await" -> new Readiness(Arrays.asList(arguments).subList(1, arguments.length)).await();
            case "shard" -> new Sharding(setting("STORE_HOST"), setting("STORE_USER"), setting("STORE_PASSWORD"), Path.of(setting("STORE_AUTHORITY")),
                    ShardKey.table(Files.readString(Path.of(setting("COLLECTIONS"))))).apply();
            case "first-receipt" -> new FirstReceipt(gateway()).check();
            case "story" -> tellStory(Integer.parseInt(arguments[1]));
            case "receipts" -> takeReceipts(new Receipts(gateway(), arguments[1]), Double.parseDouble(arguments[2]), 0);
            case "outage" -> takeReceipts(new Receipts(gateway(), arguments[1]), Double.parseDouble(arguments[2]), Integer.MAX_VALUE);
            case "check-receipts" -> new Receipts(gateway(), arguments[1]).check(Integer.parseInt(arguments[2]), arguments[3]);
            case "pods" -> PodFigures.of(Path.of(arguments[2]), Path.of(arguments[3])).print(arguments[1]);
            default -> {
                System.err.println("What to do? store | store-once | await ADDRESS… | shard | first-receipt | story PEOPLE | receipts RUN PER_SECOND | outage RUN PER_SECOND"
                        + " | check-receipts RUN COUNT FINGERPRINT | pods NAMESPACE BEFORE AFTER");
                System.exit(2);
            }
        }
    }

    private static void tellStory(int people) {
        var told = new LaoCaiStory(gateway(), new LaoCaiOctober2023(people)).tell();
        System.out.printf("story: %d people in %.1f s, %s%n", people, told.reported().toMillis() / 1e3, new TreeMap<>(told.outcomes()));
        System.out.println(ALL_WELL);
    }

    /** A pod that is deleted takes no new receipts, but ends with the proof of those that it has taken. */
    private static void takeReceipts(Receipts receipts, double perSecond, int mayFail) throws InterruptedException {
        var taking = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            receipts.stop();
            try {
                taking.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        receipts.flow(perSecond, mayFail);
    }

    private static Gateway gateway() {
        var secret = setting("PARTNER_SECRET");
        return new Gateway(URI.create(setting("GATEWAY")), URI.create(setting("ISSUER")),
                new Gateway.Passwords(System.getenv().getOrDefault("STAFF_PASSWORD", ""), _ -> secret));
    }

    private static String setting(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            System.err.println("The setting " + name + " is missing.");
            System.exit(2);
        }
        return value;
    }
}
