package vn.ansinh.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The command line: starts the platform, or hands a command to the launcher that runs it. */
public final class Launcher {

    private static final String USAGE = """
        ./ansinh up [--fresh] [--without-demo] [part ...]   start the platform; --fresh deletes the data first
        ./ansinh stop                                       stop the platform
        ./ansinh status                                     what runs, where, with how much memory
        ./ansinh start|stop|kill|restart <part>             one part: %s
        ./ansinh clock <day|+P1M|reset>                     move the business clock of all services
        ./ansinh story [people]                             load "Lào Cai, October 2023" into the running platform
        ./ansinh reset                                      delete the data of a stopped platform""".formatted(String.join(", ", PartNames.ALL));
    private static final Duration UNTIL_STOPPED = Duration.ofMinutes(3);
    private static final int EXIT_FAILURE = 1;
    private static final int EXIT_USAGE = 2;

    private final Options options;
    private final PrintStream out;
    private @Nullable FileChannel lock;

    private Launcher(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(new Launcher(options(out), out).run(Arrays.asList(arguments)));
        } catch (LocalFailure e) {
            out.println(e.getMessage());
            System.exit(EXIT_FAILURE);
        }
    }

    private static Options options(PrintStream out) {
        var root = Path.of(System.getProperty("ansinh.root", "")).toAbsolutePath().normalize();
        var data = Optional.ofNullable(System.getenv("ANSINH_DATA")).filter(folder -> !folder.isBlank()).map(Path::of).map(Path::toAbsolutePath).orElse(root.resolve("data"));
        return Options.of(root, data, ports()).reportingTo(out::println);
    }

    private static PortPlan ports() {
        var shift = Optional.ofNullable(System.getenv("ANSINH_PORT_SHIFT")).filter(number -> !number.isBlank()).orElse("0");
        if (!shift.matches("[0-9]{1,5}") || Integer.parseInt(shift) > 65535 - PortPlan.standard().mongodb()) {
            throw new LocalFailure("ANSINH_PORT_SHIFT is a whole number up to 38000, for example 1000.");
        }
        return PortPlan.shiftedBy(Integer.parseInt(shift));
    }

    private int run(List<String> arguments) {
        var command = arguments.isEmpty() ? "help" : arguments.getFirst();
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        switch (command) {
            case "up" -> up(rest);
            case "stop" -> stop(rest);
            case "status", "start", "kill", "restart", "clock" -> out.println(told(String.join(" ", arguments)));
            case "reset" -> reset();
            default -> {
                out.println(USAGE);
                return command.equals("help") ? 0 : EXIT_USAGE;
            }
        }
        return 0;
    }

    private String told(String command) {
        return ControlClient.tell(options.data(), command).orElseThrow(() -> new LocalFailure("An Sinh does not run; start it with ./ansinh up."));
    }

    private void stop(List<String> parts) {
        out.println(told(String.join(" ", Stream.concat(Stream.of("stop"), parts.stream()).toList())));
        if (parts.isEmpty()) {
            if (!Waiting.until(UNTIL_STOPPED, this::isUnlocked)) {
                throw new LocalFailure("An Sinh is still stopping; look at the processes in " + options.data().resolve("processes") + ".");
            }
            out.println("An Sinh is stopped; the data stay in " + options.data() + ".");
        }
    }

    private boolean isUnlocked() {
        try (var channel = FileChannel.open(options.data().resolve("lock"), StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (IOException e) {
            return true;
        }
    }

    private void reset() {
        locked(() -> LocalPlatform.reset(options));
        out.println("The data in " + options.data() + " are deleted.");
    }

    private void up(List<String> arguments) {
        var flags = Set.copyOf(arguments);
        var names = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
        names.forEach(options.ports()::of);
        var chosen = names.isEmpty() ? options : options.only(Set.copyOf(names));
        locked(() -> {
            if (flags.contains("--fresh")) {
                LocalPlatform.reset(options);
            }
            serve(chosen, !flags.contains("--without-demo") && names.isEmpty());
        });
    }

    private void serve(Options chosen, boolean withDemo) {
        var watch = new Stopwatch(chosen.progress());
        var platform = LocalPlatform.prepare(chosen);
        var stopped = new CountDownLatch(1);
        var server = ControlServer.start(ControlFile.create(chosen.data(), chosen.ports().control()), new Commands(platform, stopped::countDown)::answer);
        try {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(platform)));
            platform.startAll();
            if (withDemo) {
                loadDemo(platform, watch);
            }
            watch.say("An Sinh is ready; Ctrl-C stops it");
            out.println(Welcome.text(platform));
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            server.close();
        }
    }

    private static void loadDemo(LocalPlatform platform, Stopwatch watch) {
        var demo = new DemoPopulation(platform);
        if (!demo.isLoaded()) {
            watch.say("loading a dozen people through the gateway");
            demo.load();
            watch.say("the reports hold them");
        }
    }

    private void close(LocalPlatform platform) {
        out.println("Stopping; the data stay in " + options.data());
        platform.close();
        ControlFile.delete(options.data());
    }

    /** One launcher per data folder; the lock is held until the JVM ends, thus also while it stops. */
    private void locked(Runnable work) {
        try {
            Files.createDirectories(options.data());
            var channel = FileChannel.open(options.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel;
            if (channel.tryLock() == null) {
                throw new LocalFailure("An Sinh already runs with the data in " + options.data() + "; stop it with ./ansinh stop.");
            }
        } catch (IOException e) {
            throw new LocalFailure("The folder " + options.data() + " can't be written; check who owns it.", e);
        }
        work.run();
    }
}
