package vn.ansinh.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What exists for local use only: the settings and keys that everybody has, and the call that moves the business clock. No image holds it. */
final class LocalUse {

    private static final Pattern ONLY = Pattern.compile("(application|ansinh)-local\\.yaml|vn/ansinh/gateway/shifting/.+|vn/ansinh/starter/clock/"
            + "(ClockController|ClockAutoConfiguration\\$(Shiftable|Stored)|StoredShift)\\.class");

    private LocalUse() {
    }

    /** Takes it out of a jar of ours; everything else stays as it is. */
    static void removeFrom(Path jar) throws IOException {
        var without = jar.resolveSibling(jar.getFileName() + ".without");
        try (var from = new ZipFile(jar.toFile()); var to = new ZipOutputStream(Files.newOutputStream(without))) {
            for (var entry : from.stream().filter(entry -> !isLocalUse(entry.getName())).toList()) {
                var copied = new ZipEntry(entry.getName());
                copied.setTime(entry.getTime());
                to.putNextEntry(copied);
                from.getInputStream(entry).transferTo(to);
                to.closeEntry();
            }
        }
        Files.move(without, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    static boolean isLocalUse(String entry) {
        return ONLY.matcher(entry).matches();
    }
}
