package vn.ansinh.messaging;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import vn.ansinh.testing.TestStore;

/** A database of its own on the real store, with transactions as services have them. */
public final class TestDatabase implements AutoCloseable {

    private final MongoClient client;
    private final MongoTemplate mongo;
    private final Transactions transactions;

    public TestDatabase() {
        client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(TestStore.uri()))
                .writeConcern(WriteConcern.MAJORITY).readConcern(ReadConcern.MAJORITY).build());
        var factory = new SimpleMongoClientDatabaseFactory(client, "messaging_" + UUID.randomUUID().toString().substring(0, 8));
        mongo = new MongoTemplate(factory);
        transactions = new RetryingTransactions(new MajorityTransactionManager(factory));
    }

    public MongoTemplate mongo() {
        return mongo;
    }

    public Transactions transactions() {
        return transactions;
    }

    @Override
    public void close() {
        mongo.getDb().drop();
        client.close();
    }
}
