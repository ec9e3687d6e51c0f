package vn.ansinh.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/** How Java processes are started: with the JDK of this one, and with a class-data archive that the first run leaves for the later ones. */
final class Jvm {

    private Jvm() {
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> sharedArchive(String name) {
        var archive = UserCache.folder().resolve("archives").resolve(name + ".jsa");
        archive.getParent().toFile().mkdirs();
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-Xlog:aot=off");
    }

    /** Names what a prepared file was made from. */
    static String fingerprint(String text) {
        var crc = new CRC32();
        crc.update((Runtime.version() + text).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
