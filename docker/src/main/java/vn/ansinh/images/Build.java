package vn.ansinh.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.DockerDaemonImage;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;

/** {@code docker/build}: makes the images that were asked for and says where they are. */
public final class Build {

    private final Options options;

    private Build(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        try {
            var options = Options.of(Path.of(arguments[0]).toAbsolutePath(), Arrays.asList(arguments).subList(1, arguments.length));
            new Build(options).all();
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void all() throws IOException {
        Files.createDirectories(options.work());
        Staging.empty(layers());
        var runtime = JavaRuntime.linked(options.work());
        var bases = new Bases(options);
        for (var name : options.names()) {
            keep(image(bases, runtime, name), name);
        }
    }

    /** Empty at the start: layers are recognised by the files' times, which are all the same here. */
    private Path layers() {
        return options.work().resolve("layers");
    }

    private JibContainerBuilder image(Bases bases, JavaRuntime runtime, String name) throws IOException {
        if (name.equals(OperationsImage.NAME)) {
            return OperationsImage.of(options, bases, runtime);
        }
        return ServiceImage.NAMES.contains(name) ? ServiceImage.of(options, bases, runtime, name) : PartImage.of(options, bases, runtime, name);
    }

    private void keep(JibContainerBuilder image, String name) throws IOException {
        try {
            var archive = options.work().resolve(name + ".tar");
            var target = switch (options.target()) {
                case ARCHIVE -> Containerizer.to(TarImage.at(archive).named(options.image(name)));
                case ENGINE -> Containerizer.to(DockerDaemonImage.named(options.image(name)));
                case REGISTRY -> Containerizer.to(RegistryImage.named(options.image(name)).addCredentialRetriever(new Credentials()));
            };
            var made = image.containerize(target.setBaseImageLayersCache(options.work().resolve("base-layers")).setApplicationLayersCache(layers())
                    .setOfflineMode(options.target() != Options.Target.REGISTRY && options.base().equals(Options.DEBIAN)).setToolName("ansinh"));
            System.out.println(options.image(name) + " " + made.getImageId()
                    + (options.target() == Options.Target.ARCHIVE ? " " + archive + " " + Files.size(archive) / 1_000_000 + " MB" : ""));
        } catch (InvalidImageReferenceException | CacheDirectoryCreationException | RegistryException | ExecutionException e) {
            throw new IOException("The image of " + name + " could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("broken off", e);
        }
    }
}
