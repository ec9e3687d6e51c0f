package vn.ansinh.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole platform as processes of this machine. One instance runs one data folder; when its JVM goes, in whatever way, the processes go too.
 */
public final class LocalPlatform implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Options options;
    private final Assembly assembly;
    private final Leftovers leftovers;
    private final Watchdog watchdog;
    private final Map<String, Part> parts;
    private volatile boolean closing;

    private LocalPlatform(Options options, Watchdog watchdog) {
        this.options = options;
        this.watchdog = watchdog;
        this.assembly = new Assembly(options, watchdog);
        this.leftovers = new Leftovers(options.data());
        this.parts = assembly.parts();
    }

    /** Checks that nothing is in the way, then starts all parts and waits until each is ready. @throws LocalFailure with nothing left running */
    public static LocalPlatform start(Options options) {
        var platform = prepare(options);
        platform.startAll();
        return platform;
    }

    static LocalPlatform prepare(Options options) {
        new Leftovers(options.data()).clean();
        var platform = new LocalPlatform(options, Watchdog.withGrace(GRACE));
        platform.requireBuilt();
        PortCheck.complaint(options.ports().neededBy(platform.parts.keySet()), Ports::isFree).ifPresent(sentence -> {
            throw new LocalFailure(sentence);
        });
        return platform;
    }

    private void requireBuilt() {
        var missing = parts.keySet().stream()
            .filter(name -> PartNames.SERVICES.contains(name) || name.equals(PartNames.GATEWAY))
            .filter(name -> !BootJar.isBuilt(options.root(), name))
            .toList();
        if (!missing.isEmpty()) {
            throw new LocalFailure("Not built: " + String.join(", ", missing) + "; build with ./mvnw -DskipTests package.");
        }
    }

    void startAll() {
        var watch = new Stopwatch(options.progress());
        try {
            Parallel.run(List.of(
                () -> bring(PartNames.KEYCLOAK, watch),
                () -> {
                    Parallel.run(List.of(() -> bring(PartNames.MONGODB, watch), () -> bring(PartNames.KAFKA, watch)));
                    Parallel.run(PartNames.ALL.stream().filter(name -> PartNames.SERVICES.contains(name) || name.equals(PartNames.GATEWAY))
                        .<Runnable>map(name -> () -> bring(name, watch)).toList());
                }));
        } catch (LocalFailure e) {
            close();
            throw e;
        }
    }

    private void bring(String name, Stopwatch watch) {
        var part = parts.get(name);
        if (part == null) {
            return;
        }
        if (closing) {
            throw new LocalFailure("The start was broken off.");
        }
        var own = new Stopwatch(line -> { });
        part.start();
        leftovers.record(parts.values());
        part.awaitReady(PATIENCE);
        watch.say("%s ready after %.1f s".formatted(name, own.elapsed().toMillis() / 1000.0));
    }

    public URI gateway() {
        return URI.create("http://localhost:" + options.ports().gateway());
    }

    public URI issuer() {
        return URI.create(assembly.issuerUri());
    }

    /** The address of a service past the gateway, for tests of its own protection. */
    public URI service(String name) {
        return URI.create("http://127.0.0.1:" + options.ports().of(name));
    }

    public String mongodbUri() {
        return assembly.mongodbUri();
    }

    public String kafkaBootstrapServers() {
        return assembly.kafkaBootstrapServers();
    }

    public Options options() {
        return options;
    }

    /** Starts a part that does not run and waits until it is ready. */
    public void start(String name) {
        var part = part(name);
        part.start();
        leftovers.record(parts.values());
        part.awaitReady(PATIENCE);
    }

    /** Ends a part in order. */
    public void stop(String name) {
        part(name).stop();
    }

    /** Ends a part as a crash would. */
    public void kill(String name) {
        part(name).kill();
    }

    /** Ends a part in order if it runs, and starts it again. */
    public void restart(String name) {
        stop(name);
        start(name);
    }

    public boolean isAlive(String name) {
        return part(name).isAlive();
    }

    /** Moves the business clock of all services: a day, an instant, a period or duration with its sign, or {@code reset}; gives the business day. */
    public String clock(String change) {
        return new ClockControl(PartNames.SERVICES.stream().filter(parts::containsKey).map(this::service).toList()).set(change);
    }

    /** Resident bytes of each running process. */
    public Map<String, Long> memory() {
        var memory = new LinkedHashMap<String, Long>();
        parts.forEach((name, part) -> part.pid().ifPresent(pid -> Memory.residentBytes(pid).ifPresent(bytes -> memory.put(name, bytes))));
        return memory;
    }

    /** Processor time each running process has used so far. */
    public Map<String, Duration> processorTime() {
        var times = new LinkedHashMap<String, Duration>();
        parts.forEach((name, part) -> part.pid().ifPresent(pid -> ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration())
            .ifPresent(time -> times.put(name, time))));
        return times;
    }

    Map<String, Part> parts() {
        return parts;
    }

    private Part part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new LocalFailure("There is no part " + name + " here; the parts are " + String.join(", ", parts.keySet()) + ".");
        }
        return part;
    }

    /** Stops everything in order: the edge first, the store last. */
    @Override
    public void close() {
        closing = true;
        var later = List.of(PartNames.MONGODB, PartNames.KAFKA, PartNames.KEYCLOAK);
        Parallel.run(parts.values().stream().filter(part -> !later.contains(part.name())).<Runnable>map(part -> part::stop).toList());
        Parallel.run(parts.values().stream().filter(part -> later.contains(part.name())).<Runnable>map(part -> part::stop).toList());
        leftovers.record(List.of());
        watchdog.close();
    }

    /** Deletes all data of a folder whose platform does not run. */
    public static void reset(Options options) {
        new Leftovers(options.data()).clean();
        try {
            for (var owned : List.of("mongodb", "kafka", "keycloak", "logs", "keys.properties", "processes", "control.json", "demo-loaded")) {
                var path = options.data().resolve(owned);
                if (Files.isDirectory(path)) {
                    UserCache.delete(path);
                } else {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new LocalFailure("The data in " + options.data() + " can't be deleted; check who owns the folder.", e);
        }
    }
}
