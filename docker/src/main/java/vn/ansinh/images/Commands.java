package vn.ansinh.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program and stops the build when it fails. */
final class Commands {

    private Commands() {
    }

    static void run(Path folder, Path log, Map<String, String> environment, List<String> command) throws IOException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new IOException(command.getFirst() + " ended with " + exit + "; see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("broken off", e);
        }
    }
}
