package vn.ansinh.local;

import java.util.Locale;
import java.util.stream.Collectors;

/** What a running launcher does when it is told to. */
final class Commands {

    private static final double MEBI = 1024.0 * 1024.0;

    private final LocalPlatform platform;
    private final Runnable stop;

    Commands(LocalPlatform platform, Runnable stop) {
        this.platform = platform;
        this.stop = stop;
    }

    String answer(String line) {
        var words = line.strip().split(" +");
        var argument = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "status" -> status();
            case "stop" -> argument.isEmpty() ? stopAll() : done(argument, "stopped", () -> platform.stop(argument));
            case "start" -> done(argument, "ready", () -> platform.start(argument));
            case "restart" -> done(argument, "ready again", () -> platform.restart(argument));
            case "kill" -> done(argument, "killed", () -> platform.kill(argument));
            case "clock" -> "The business day is " + platform.clock(argument) + ".";
            default -> throw new LocalFailure("There is no command " + words[0] + "; see ./ansinh help.");
        };
    }

    private static String done(String part, String what, Runnable action) {
        action.run();
        return part + " is " + what + ".";
    }

    private String stopAll() {
        stop.run();
        return "Stopping.";
    }

    private String status() {
        var memory = platform.memory();
        var lines = platform.parts().entrySet().stream().map(part -> String.format(Locale.ROOT, "%-13s %-8s port %-6d %s", part.getKey(),
            part.getValue().isAlive() ? "runs" : "stopped", part.getValue().port(),
            memory.containsKey(part.getKey()) ? String.format(Locale.ROOT, "%6.0f MiB", memory.get(part.getKey()) / MEBI) : "")).collect(Collectors.joining("\n"));
        double total = memory.values().stream().mapToLong(Long::longValue).sum() / MEBI;
        return lines + String.format(Locale.ROOT, "%n%-35s %6.0f MiB resident", "all", total);
    }
}
