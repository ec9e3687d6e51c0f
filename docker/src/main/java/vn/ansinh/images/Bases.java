package vn.ansinh.images;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The image below ours, which holds no Java. */
final class Bases {

    private final Options options;

    Bases(Options options) {
        this.options = options;
    }

    /** With the C library and nothing else that a Java runtime of its own would need. */
    JibContainerBuilder forJava() throws IOException {
        try {
            if (options.base().equals(Options.DEBIAN)) {
                return debian("java", List.of());
            }
            var archive = Path.of(options.base());
            return Files.exists(archive) ? Jib.from(TarImage.at(archive)) : Jib.from(options.base());
        } catch (InvalidImageReferenceException e) {
            throw new IOException("The base " + options.base() + " is neither a file nor the name of an image.", e);
        }
    }

    /** @param packages what it holds beside the C library */
    JibContainerBuilder debian(String name, List<String> packages) throws IOException {
        return Jib.from(TarImage.at(DebianBase.made(options.work(), name, packages)));
    }
}
