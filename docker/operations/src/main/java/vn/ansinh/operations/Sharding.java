package vn.ansinh.operations;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Gives the collections of a sharded store their keys. It waits until the store answers; repeating it changes nothing. */
final class Sharding {

    private static final int OTHER_KEY = 23;
    private static final int ATTEMPTS = 240;

    private final MongoClientSettings settings;
    private final List<ShardKey> keys;

    /** @param authority the certificates of those who sign the store's */
    Sharding(String host, String user, String password, Path authority, List<ShardKey> keys) {
        this.keys = keys;
        this.settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress(host))).serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSslSettings(tls -> tls.enabled(true).context(trusting(authority)))
                .credential(MongoCredential.createCredential(user, "admin", password.toCharArray()))
                .build();
    }

    /** @throws IllegalStateException if a collection has another key, or the store did not answer within 20 minutes */
    void apply() throws InterruptedException {
        for (int attempt = 1; !isApplied(attempt); attempt++) {
            TimeUnit.SECONDS.sleep(5);
        }
    }

    private boolean isApplied(int attempt) {
        try (var client = MongoClients.create(settings)) {
            keys.forEach(key -> apply(client, key));
            System.out.println(keys.size() + " collections have their keys.");
            return true;
        } catch (MongoException e) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("the store does not answer", e);
            }
            if (attempt % 12 == 1) {
                System.out.println("waiting for the store: " + e.getClass().getSimpleName());
            }
            return false;
        }
    }

    /** Where documents lie already, the index has to stand first. */
    private static void apply(MongoClient client, ShardKey key) {
        try {
            client.getDatabase(key.database()).getCollection(key.collection()).createIndex(key.key());
            client.getDatabase("admin").runCommand(key.command());
            System.out.println(key.namespace() + " " + key.key().toJson());
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == OTHER_KEY) {
                throw new IllegalStateException(key.namespace() + " has another key: " + e.getErrorMessage(), e);
            }
            throw e;
        }
    }

    private static SSLContext trusting(Path authority) {
        try (var certificates = Files.newInputStream(authority)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the authority of the store's certificates cannot be read from " + authority, e);
        }
    }
}
