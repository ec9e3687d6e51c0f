package vn.ansinh.local;

import java.util.List;
import java.util.stream.Stream;

/**
 * The command line of a service: a small heap, the collector and the compiler that fit two cores, and the class-data archive that the first run leaves. With
 * the first compiler alone the platform is ready in less than half the time and loads lists twice as fast, because the second one would take the cores away.
 * The subsidy service calculates more than it waits, so there the second one may have what is called very often.
 */
final class ServiceCommand {

    private static final List<String> FIRST_COMPILER = List.of("-XX:TieredStopAtLevel=1");
    /** Ten times the thresholds of the JVM, so that little is compiled twice during the start. */
    private static final List<String> BOTH_COMPILERS = List.of("-XX:Tier4InvocationThreshold=50000", "-XX:Tier4MinInvocationThreshold=10000",
        "-XX:Tier4CompileThreshold=150000", "-XX:Tier4BackEdgeThreshold=400000");

    private ServiceCommand() {
    }

    static List<String> of(BootJar jar, int heapMegabytes) {
        var machine = List.of(Jvm.java(), "-Xms64m", "-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=192m", "-XX:ReservedCodeCacheSize=96m", "-Xss512k", "-XX:+ExitOnOutOfMemoryError",
            "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + jar.archive(), "-Xlog:cds=off", "-Xlog:aot=off",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8");
        return Stream.of(machine, compilers(jar.name()), List.of("-jar", jar.jar().toString())).flatMap(List::stream).toList();
    }

    private static List<String> compilers(String service) {
        return service.equals("subsidy") ? BOTH_COMPILERS : FIRST_COMPILER;
    }
}
