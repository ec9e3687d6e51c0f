package vn.ansinh.testing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import vn.ansinh.local.MongoProcess;
import vn.ansinh.local.Ports;

/** The MongoDB of this JVM's tests: a container where one is asked for, the one of {@code ANSINH_MONGODB_URI}, else a {@code mongod} started on first use. */
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

        static final String URI = TestPart.MONGO.isContainer() ? container() : given();

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

        private static String container() {
            var container = PartContainer.planned();
            var command = List.of("mongod", "--bind_ip_all", "--dbpath", "/tmp", "--replSet", "ansinh", "--oplogSize", "512",
                    "--wiredTigerCacheSizeGB", "0.25", "--quiet");
            container.start(TestPart.MONGO, 27017, command, Map.of(), (_, _) -> isPrimary(container));
            return uri(container);
        }

        /** The one member of the replica set knows itself by an address inside the container, so clients go to it directly. */
        private static String uri(PartContainer container) {
            return "mongodb://" + container.address() + "/?directConnection=true";
        }

        private static boolean isPrimary(PartContainer container) {
            try (var client = MongoClients.create(uri(container) + "&serverSelectionTimeoutMS=3000")) {
                var admin = client.getDatabase("admin");
                var hello = admin.runCommand(new Document("hello", 1));
                if (hello.getString("setName") == null) {
                    admin.runCommand(new Document("replSetInitiate", new Document()));
                }
                return hello.getBoolean("isWritablePrimary", false);
            } catch (MongoException e) {
                return false;
            }
        }
    }
}
