package vn.ansinh.operations;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * Makes the one-node store of a trial ready from beside it: a replica set of one, an administrator, and a user for each service that sees its own database
 * only. Repeating it changes nothing.
 */
final class TrialStore {

    private static final List<String> SERVICES = List.of("participant", "contribution", "subsidy", "campaign", "reporting");
    private static final String REPLICA_SET = "ansinh";
    /** Services connect directly. A name of its own would have to lead to the store already while it starts, or it takes itself for no member of the set. */
    private static final String MEMBER = "127.0.0.1:27017";
    private static final int ALREADY_INITIALISED = 23;
    private static final int USER_EXISTS = 51003;

    private final UnaryOperator<String> secrets;

    /** @param secrets a password by its key: {@code rootPassword}, {@code password-participant} and so on */
    TrialStore(UnaryOperator<String> secrets) {
        this.secrets = secrets;
    }

    /** @throws IllegalStateException with what stands in the way, when the store could not be prepared in time */
    void prepare(Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        for (var reason = whyNot(); !reason.isEmpty(); reason = whyNot()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new IllegalStateException("The store can't be prepared: " + reason);
            }
            TimeUnit.SECONDS.sleep(2);
        }
        System.out.println("The store is ready for " + String.join(", ", SERVICES) + ".");
    }

    private String whyNot() {
        try {
            initiate();
            createUsers();
            return "";
        } catch (MongoSecurityException e) {
            return "its data were made with another password of the administrator";
        } catch (MongoException e) {
            return e.getMessage();
        }
    }

    /** Without a user, the first steps are open to this pod alone. */
    private void initiate() {
        try (var client = client(false)) {
            var admin = client.getDatabase("admin");
            var members = List.of(new Document("_id", 0).append("host", MEMBER));
            try {
                admin.runCommand(new Document("replSetInitiate", new Document("_id", REPLICA_SET).append("members", members)));
            } catch (MongoCommandException e) {
                if (e.getErrorCode() != ALREADY_INITIALISED && !isRefused(e)) {
                    throw e;
                }
            }
            create(client, "administrator", secrets.apply("rootPassword"), List.of(new Document("role", "root").append("db", "admin")));
        } catch (MongoCommandException e) {
            if (!isRefused(e)) {
                throw e;
            }
        }
    }

    private void createUsers() {
        try (var client = client(true)) {
            for (var service : SERVICES) {
                create(client, service, secrets.apply("password-" + service), List.of(new Document("role", "readWrite").append("db", service),
                        new Document("role", "dbAdmin").append("db", service)));
            }
        }
    }

    private static void create(MongoClient client, String user, String password, List<Document> roles) {
        try {
            client.getDatabase("admin").runCommand(new Document("createUser", user).append("pwd", password).append("roles", roles));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != USER_EXISTS) {
                throw e;
            }
        }
    }

    private static boolean isRefused(MongoException e) {
        return e instanceof MongoSecurityException || e.getCode() == 13;
    }

    private MongoClient client(boolean signedIn) {
        var settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString("mongodb://127.0.0.1:27017/?directConnection=true"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS));
        if (signedIn) {
            settings.credential(MongoCredential.createCredential("administrator", "admin", secrets.apply("rootPassword").toCharArray()));
        }
        return MongoClients.create(settings.build());
    }
}
