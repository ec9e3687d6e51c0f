package vn.ansinh.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The runtime of all images, linked from the JDK of this build: what the services use and {@code jcmd} for the night shift. */
record JavaRuntime(Path folder) {

    private static final List<String> MODULES = List.of("java.base", "java.compiler", "java.desktop", "java.instrument", "java.management", "java.management.rmi",
            "java.naming", "java.net.http", "java.prefs", "java.rmi", "java.scripting", "java.security.jgss", "java.security.sasl", "java.sql",
            "java.transaction.xa", "java.xml", "java.xml.crypto", "jdk.attach", "jdk.charsets", "jdk.crypto.cryptoki", "jdk.crypto.ec", "jdk.httpserver", "jdk.jcmd",
            "jdk.jfr", "jdk.localedata", "jdk.management", "jdk.management.jfr", "jdk.naming.dns", "jdk.net", "jdk.unsupported", "jdk.zipfs");

    static JavaRuntime linked(Path work) throws IOException {
        var jdk = Path.of(System.getProperty("java.home"));
        var folder = work.resolve("runtime-" + Runtime.version().toString().replaceAll("[^A-Za-z0-9.+-]", "-"));
        if (!Files.exists(folder.resolve("bin/java"))) {
            var making = work.resolve("runtime-making");
            Staging.delete(making);
            Commands.run(work, work.resolve("jlink.log"), Map.of(), List.of(jdk.resolve("bin/jlink").toString(), "--add-modules", String.join(",", MODULES),
                    "--include-locales=en,vi", "--strip-debug", "--no-header-files", "--no-man-pages", "--compress", "zip-6", "--output", making.toString()));
            Staging.settle(making);
            Files.move(making, folder);
        }
        return new JavaRuntime(folder);
    }

    Path java() {
        return folder.resolve("bin/java");
    }
}
