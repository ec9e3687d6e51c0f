package vn.ansinh.images;

import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The image of what a cluster runs beside the services: the preparation of a trial's store, and the check of an installation. */
final class OperationsImage {

    static final String NAME = "operations";

    private OperationsImage() {
    }

    static JibContainerBuilder of(Options options, Bases bases, JavaRuntime runtime) throws IOException {
        var target = options.root().resolve("docker/operations/target");
        var jars = FileEntriesLayer.builder().setName("jars");
        for (var jar : Files.readString(target.resolve("classpath")).strip().split(":")) {
            var path = Path.of(jar);
            jars.addEntry(path, AbsoluteUnixPath.get("/app/lib/" + path.getFileName()), FilePermissions.fromOctalString("644"), Staging.TIME);
        }
        return bases.forJava()
                .addFileEntriesLayer(Layers.of("runtime", runtime.folder(), "/opt/java", file -> true))
                .addFileEntriesLayer(jars.build())
                .addFileEntriesLayer(Layers.of("application", target.resolve("classes"), "/app/classes", file -> true))
                .setEntrypoint("/opt/java/bin/java", "-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", "/app/classes:/app/lib/*", "vn.ansinh.operations.Operations")
                .setUser("65532:65532").setCreationTime(Staging.TIME);
    }
}
