package vn.ansinh.local;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A real {@code mongod}, bound to loopback, as a replica set of one member, which is what transactions need. */
public final class MongoProcess extends ChildPart {

    private static final String REPLICA_SET = "ansinh";
    private static final int NOT_YET_INITIALISED = 94;

    /** @param cacheGigabytes WiredTiger's cache, 0.25 at least */
    public record Settings(Path data, Path log, int port, double cacheGigabytes) {
    }

    private final Settings settings;

    public MongoProcess(Settings settings, Watchdog watchdog) {
        super(PartNames.MONGODB, settings.port(), settings.log(), watchdog);
        this.settings = settings;
    }

    /** The address without a database name. */
    public String uri() {
        return "mongodb://127.0.0.1:%d/?replicaSet=%s".formatted(settings.port(), REPLICA_SET);
    }

    @Override
    public void start() {
        child.start(settings.data(), List.of(MongoBinary.find().toString(), "--bind_ip", "127.0.0.1", "--port", Integer.toString(settings.port()),
            "--dbpath", settings.data().toString(), "--replSet", REPLICA_SET, "--oplogSize", "512", "--nounixsocket", "--quiet",
            "--wiredTigerCacheSizeGB", String.format(Locale.ROOT, "%.2f", settings.cacheGigabytes()),
            "--setParameter", "diagnosticDataCollectionEnabled=false"), Map.of());
    }

    @Override
    public void awaitReady(Duration limit) {
        child.await(limit, () -> Ports.answers(settings.port()));
        try (var client = direct()) {
            ensureReplicaSet(client);
            child.await(limit, () -> isPrimary(client));
        }
    }

    private void ensureReplicaSet(MongoClient client) {
        var admin = client.getDatabase("admin");
        try {
            var config = admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
            var member = config.getList("members", Document.class).getFirst();
            if (!host().equals(member.getString("host"))) {
                member.put("host", host());
                config.put("version", config.getInteger("version") + 1);
                admin.runCommand(new Document("replSetReconfig", config).append("force", true));
            }
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NOT_YET_INITIALISED) {
                throw e;
            }
            var members = List.of(new Document("_id", 0).append("host", host()));
            admin.runCommand(new Document("replSetInitiate", new Document("_id", REPLICA_SET).append("members", members)));
        }
    }

    private static boolean isPrimary(MongoClient client) {
        try {
            return client.getDatabase("admin").runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
        } catch (MongoException e) {
            return false;
        }
    }

    private MongoClient direct() {
        var address = new ConnectionString("mongodb://" + host() + "/?directConnection=true");
        return MongoClients.create(MongoClientSettings.builder().applyConnectionString(address)
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(30, TimeUnit.SECONDS)).build());
    }

    private String host() {
        return "127.0.0.1:" + settings.port();
    }
}
