package vn.ansinh.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.e2e.Gateway;
import vn.ansinh.local.LocalPlatform;
import vn.ansinh.local.Options;
import vn.ansinh.local.PartNames;
import vn.ansinh.local.PortPlan;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;
import vn.ansinh.subsidy.simulating.AmountColumns;
import vn.ansinh.subsidy.simulating.PaymentColumns;

/**
 * How many calculations a second go through the gateway to the subsidy service and back: in arrays of 1,000 as JSON, by one client and by several, and as one
 * CSV of a million lines; with the processor time of each process and the memory of the service. The amounts are checked.
 */
public final class HttpBench {

    private static final PrintStream OUT = System.out;
    private static final String PATH = "/api/v1/calculations";
    private static final int ITEMS = 1000;
    private static final int CLIENTS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final Set<String> PARTS = Set.of(PartNames.MONGODB, PartNames.KAFKA, PartNames.KEYCLOAK, PartNames.GATEWAY, "subsidy");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalPlatform platform;
    private final String token;
    private final RuleSet rules;

    private HttpBench(LocalPlatform platform, RuleSet rules) {
        this.platform = platform;
        this.rules = rules;
        this.token = new Gateway(platform.gateway(), platform.issuer()).signInClient("partner-vnpost").token();
    }

    /** @param arguments the checkout */
    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments[0]).toAbsolutePath();
        var options = Options.of(root, root.resolve("platform/bench/target/platform"), PortPlan.free()).only(PARTS);
        LocalPlatform.reset(options);
        try (var platform = LocalPlatform.start(options)) {
            var bench = new HttpBench(platform, YardstickLaw.of(RuleSetLoader.load(RuleFiles.shipped())));
            bench.arrays();
            bench.lines(root.resolve("platform/bench/target/cases.csv"));
        }
    }

    private void arrays() {
        var cases = some(YardstickCases.ONE_MONTH, ITEMS);
        var body = JsonMapper.shared().writeValueAsString(cases.stream().map(SimulatedCase::json).toList());
        for (var trace : List.of("", "?trace=false")) {
            for (var base : List.of(platform.service("subsidy"), platform.gateway())) {
                var address = base.resolve(PATH + trace);
                var answer = post(address, body);
                check(cases, answer);
                OUT.printf("arrays of %,d %s trace %s, %,d KiB an answer%n", ITEMS, trace.isEmpty() ? "with" : "without",
                        base.equals(platform.gateway()) ? "through the gateway" : "from the service alone", answer.length() >> 10);
                repeat(1, WARM_UP, address, body);
                measure(1, address, body);
                measure(CLIENTS, address, body);
            }
        }
    }

    private void measure(int clients, URI address, String body) {
        var before = platform.processorTime();
        var took = repeat(clients, MEASURED, address, body);
        OUT.printf("  %d client%s: %s; %s%n", clients, clients == 1 ? "" : "s", took, ProcessorTime.since(before, platform));
    }

    private List<SimulatedCase> some(YardstickCases kind, int count) {
        var cases = new ArrayList<SimulatedCase>(count);
        kind.forEach(rules, count, cases::add);
        return cases;
    }

    private void check(List<SimulatedCase> cases, String answer) {
        var payments = PaymentColumns.of(cases.size());
        cases.forEach(one -> one.putInto(payments, one.number() - 1));
        var amounts = AmountColumns.of(cases.size());
        Engine.of(rules).columns().calculate(payments, amounts);
        var items = JsonMapper.shared().readTree(answer);
        for (int i = 0; i < cases.size(); i++) {
            if (items.path(i).path("gross").asLong() != amounts.gross()[i] || items.path(i).path("participantPays").asLong() != amounts.own()[i]) {
                throw new IllegalStateException("answered " + items.path(i) + " to " + cases.get(i));
            }
        }
    }

    private Requests repeat(int clients, Duration duration, URI address, String body) {
        long end = System.nanoTime() + duration.toNanos();
        Callable<List<Long>> client = () -> {
            var times = new ArrayList<Long>();
            do {
                long start = System.nanoTime();
                post(address, body);
                times.add(System.nanoTime() - start);
            } while (System.nanoTime() < end);
            return times;
        };
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = new ArrayList<Long>();
            for (var done : threads.invokeAll(Collections.nCopies(clients, client))) {
                all.addAll(done.get());
            }
            Collections.sort(all);
            return new Requests(all, System.nanoTime() - begin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e);
        }
    }

    private String post(URI address, String body) {
        var request = request(address, "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("answered " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpRequest.Builder request(URI address, String type) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).header("Content-Type", type)
                .header("Accept", type).timeout(Duration.ofMinutes(20));
    }

    private void lines(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(SimulatedCase.HEADER);
            YardstickCases.MIXED.forEach(rules, YardstickCases.COUNT, one -> write(out, one));
        }
        var before = platform.processorTime();
        var memory = new AtomicLong();
        long rest = platform.memory().get("subsidy");
        try (var watch = Executors.newSingleThreadScheduledExecutor()) {
            watch.scheduleAtFixedRate(() -> memory.accumulateAndGet(platform.memory().get("subsidy"), Math::max), 0, 200, TimeUnit.MILLISECONDS);
            long begin = System.nanoTime();
            var response = http.send(request(platform.gateway().resolve(PATH), "text/csv").POST(HttpRequest.BodyPublishers.ofFile(file)).build(),
                    HttpResponse.BodyHandlers.ofLines());
            long first = System.nanoTime() - begin;
            var lines = CsvTotals.of(response.body());
            double seconds = (System.nanoTime() - begin) / 1e9;
            watch.shutdown();
            OUT.printf("CSV of %,d lines through the gateway: %s%n", YardstickCases.COUNT, lines);
            OUT.printf("  %,.0f lines a second, the answer begins after %.1f s; %s%n", YardstickCases.COUNT / seconds, first / 1e9,
                    ProcessorTime.since(before, platform));
            OUT.printf("  memory of subsidy: %,d MiB before, %,d MiB at most%n", rest >> 20, memory.get() >> 20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void write(Writer out, SimulatedCase one) {
        try {
            out.write(one.csv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param nanos of each request, sorted */
    private record Requests(List<Long> nanos, long all) {

        @Override
        public String toString() {
            return "%,.0f calculations a second, p50 %.0f ms, p95 %.0f ms".formatted(nanos.size() * ITEMS * 1e9 / all, millis(0.5), millis(0.95));
        }

        private double millis(double share) {
            return nanos.get((int) (share * (nanos.size() - 1))) / 1e6;
        }
    }
}
