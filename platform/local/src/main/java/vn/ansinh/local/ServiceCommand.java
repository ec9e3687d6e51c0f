package vn.ansinh.local;

import java.util.List;

/**
 * The command line of a service: a small heap, the collector and the compiler that fit two cores, and the class-data archive that the first run leaves. With
 * the first compiler alone the platform is ready in less than half the time and loads lists twice as fast, because the second one would take the cores away.
 */
final class ServiceCommand {

    private ServiceCommand() {
    }

    static List<String> of(BootJar jar, int heapMegabytes) {
        return List.of(Jvm.java(), "-Xms64m", "-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=192m", "-XX:ReservedCodeCacheSize=96m", "-Xss512k", "-XX:+ExitOnOutOfMemoryError",
            "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + jar.archive(), "-Xlog:cds=off", "-Xlog:aot=off",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8", "-jar", jar.jar().toString());
    }
}
