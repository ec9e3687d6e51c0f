package vn.ansinh.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service as it lies in its image: {@code app.jar} beside {@code lib/}, and the cache that a start without store and broker has trained. */
record Application(String name, Path folder) {

    private static final List<String> OWN_ADDRESSES = List.of("PARTICIPANT", "CONTRIBUTION", "SUBSIDY", "CAMPAIGN", "REPORTING");

    static Application staged(Options options, String name, JavaRuntime runtime) throws IOException {
        var folder = Staging.empty(options.work().resolve(name));
        var jar = jar(options.root(), name);
        Commands.run(folder, options.work().resolve(name + "-extract.log"), Map.of(), List.of(runtime.java().toString(), "-Djarmode=tools", "-jar", jar.toString(),
                "extract", "--destination", folder.resolve("app").toString(), "--application-filename", "app.jar"));
        var application = new Application(name, folder);
        LocalUse.removeFrom(application.jar());
        try (var jars = Files.list(application.libraries())) {
            for (var ours : jars.filter(Application::isOurs).toList()) {
                LocalUse.removeFrom(ours);
            }
        }
        Staging.settle(folder);
        return application;
    }

    private static Path jar(Path root, String name) throws IOException {
        try (var files = Files.list(target(root, name))) {
            return files.filter(file -> file.getFileName().toString().matches("ansinh-" + name + "-[0-9][^-]*(-SNAPSHOT)?\\.jar")).findFirst()
                    .orElseThrow(() -> new IOException("The " + name + " is not built; run ./ansinh build."));
        }
    }

    static boolean isOurs(Path jar) {
        return jar.getFileName().toString().startsWith("ansinh-");
    }

    private static Path target(Path root, String name) {
        return (name.equals("gateway") ? root.resolve(name) : root.resolve("services").resolve(name)).resolve("target");
    }

    /** The software bill of materials of the build. */
    static Path sbom(Path root, String name) {
        return target(root, name).resolve("sbom.json");
    }

    Path jar() {
        return folder.resolve("app/app.jar");
    }

    Path libraries() {
        return folder.resolve("app/lib");
    }

    Path cache() {
        return folder.resolve("app.aot");
    }

    /** Starts the service until its context stands, without anything to connect to, and keeps what the runtime learnt of its classes. */
    void train(JavaRuntime runtime, List<String> flags, Path work) throws IOException {
        var command = new ArrayList<String>();
        command.add(runtime.java().toString());
        command.addAll(flags);
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache(), "-Dspring.context.exit=onRefresh", "-jar", "app.jar"));
        Commands.run(folder.resolve("app"), work.resolve(name + "-training.log"), training(), command);
        if (!Files.exists(cache())) {
            throw new IOException("The training of " + name + " left no cache; see " + work.resolve(name + "-training.log"));
        }
    }

    /** Settings of the right form; nothing answers at these addresses. */
    private static Map<String, String> training() {
        var environment = new HashMap<String, String>();
        environment.put("ANSINH_MONGODB_URI", "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100");
        environment.put("ANSINH_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        environment.put("ANSINH_ISSUER_URI", "http://127.0.0.1:1/realms/ansinh");
        environment.put("ANSINH_CLIENT_SECRET", "training");
        environment.put("ANSINH_CURSOR_KEY", Base64.getEncoder().encodeToString(bytes(32)));
        environment.put("ANSINH_FIELD_KEYSET", Base64.getEncoder().encodeToString(bytes(64)));
        environment.put("ANSINH_LIST_KEYSET", Base64.getEncoder().encodeToString(bytes(32)));
        OWN_ADDRESSES.forEach(service -> environment.put("ANSINH_" + service + "_URL", "http://127.0.0.1:1"));
        return environment;
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
