package vn.ansinh.images;

import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The image of a service or of the gateway: runtime, libraries, our own code, and the cache as the last layer. */
final class ServiceImage {

    static final List<String> NAMES = List.of("gateway", "participant", "contribution", "subsidy", "campaign", "reporting");

    private static final List<String> FLAGS = List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    private static final List<String> MEMORY = List.of("-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-Xss512k", "-Djava.io.tmpdir=/tmp");

    private ServiceImage() {
    }

    static JibContainerBuilder of(Options options, Bases bases, JavaRuntime runtime, String name) throws IOException {
        var application = Application.staged(options, name, runtime);
        var libraries = application.libraries();
        var image = bases.forJava()
                .addFileEntriesLayer(Layers.of("runtime", runtime.folder(), "/opt/java", file -> true))
                .addFileEntriesLayer(Layers.of("libraries", libraries, "/app/lib", file -> !Application.isOurs(file)))
                .addFileEntriesLayer(Layers.of("platform", libraries, "/app/lib", Application::isOurs))
                .addFileEntriesLayer(Layers.file("application", application.jar(), "/app/app.jar"))
                .addFileEntriesLayer(Layers.file("bill-of-materials", Application.sbom(options.root(), name), "/app/sbom.cdx.json"));
        var command = new ArrayList<String>();
        command.add("/opt/java/bin/java");
        command.addAll(FLAGS);
        command.addAll(MEMORY);
        if (options.aot()) {
            application.train(runtime, FLAGS, options.work());
            image.addFileEntriesLayer(Layers.file("cache", application.cache(), "/app/app.aot"));
            command.add("-XX:AOTCache=/app/app.aot");
        }
        command.addAll(List.of("-jar", "app.jar"));
        return image.setEntrypoint(command).setWorkingDirectory(AbsoluteUnixPath.get("/app")).setUser("65532:65532").setExposedPorts(Port.tcp(8080))
                .setEnvironment(Map.of("SERVER_PORT", "8080")).setCreationTime(Staging.TIME).setLabels(labels(name, options.tag()));
    }

    private static Map<String, String> labels(String name, String tag) {
        return Map.of("org.opencontainers.image.title", "An Sinh " + name, "org.opencontainers.image.version", tag, "org.opencontainers.image.vendor", "An Sinh",
                "org.opencontainers.image.licenses", "Apache-2.0", "vn.ansinh.sbom", "/app/sbom.cdx.json");
    }
}
