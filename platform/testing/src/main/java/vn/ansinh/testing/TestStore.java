package vn.ansinh.testing;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import vn.ansinh.local.MongoProcess;
import vn.ansinh.local.Ports;

/** The MongoDB of this JVM's tests: the one of {@code ANSINH_MONGODB_URI}, else a {@code mongod} started on first use. */
public final class TestStore {

    private static final String DATABASE = "test_" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);

    private TestStore() {
    }

    /** The address without a database name. */
    public static String uri() {
        return Running.URI;
    }

    /** A database that belongs to this JVM alone. */
    public static String database() {
        return DATABASE;
    }

    private static final class Running {

        static final String URI = given();

        private static String given() {
            var uri = System.getenv("ANSINH_MONGODB_URI");
            return uri == null || uri.isBlank() ? started() : uri;
        }

        private static String started() {
            var folder = TestProcesses.FOLDER;
            var mongod = new MongoProcess(new MongoProcess.Settings(folder.resolve("mongodb"), folder.resolve("mongodb.log"), Ports.free(), 0.25), TestProcesses.WATCHDOG);
            mongod.start();
            mongod.awaitReady(Duration.ofSeconds(60));
            return mongod.uri();
        }
    }
}
