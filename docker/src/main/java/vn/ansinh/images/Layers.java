package vn.ansinh.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Layers whose files keep their permissions and carry the one time of all images. */
final class Layers {

    private static final FilePermissions READABLE = FilePermissions.fromOctalString("644");
    private static final FilePermissions RUNNABLE = FilePermissions.fromOctalString("755");
    private static final FilePermissions WRITABLE = FilePermissions.fromOctalString("775");

    private Layers() {
    }

    /** All files below a folder that fit, in the order of their names. */
    static FileEntriesLayer of(String name, Path folder, String inImage, Predicate<Path> fits) throws IOException {
        var layer = FileEntriesLayer.builder().setName(name);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).filter(fits).sorted().toList()) {
                layer.addEntry(file, AbsoluteUnixPath.get(inImage + "/" + folder.relativize(file)), Files.isExecutable(file) ? RUNNABLE : READABLE, Staging.TIME);
            }
        }
        return layer.build();
    }

    static FileEntriesLayer file(String name, Path file, String inImage) {
        return FileEntriesLayer.builder().setName(name)
                .addEntry(file, AbsoluteUnixPath.get(inImage), Files.isExecutable(file) ? RUNNABLE : READABLE, Staging.TIME).build();
    }

    /** An empty folder that belongs to a user, so that a fresh volume in its place does as well. */
    static FileEntriesLayer data(Options options, String inImage, String owner) throws IOException {
        var folder = Staging.empty(options.work().resolve("data"));
        return FileEntriesLayer.builder().setName("data").addEntry(folder, AbsoluteUnixPath.get(inImage), WRITABLE, Staging.TIME, owner).build();
    }
}
