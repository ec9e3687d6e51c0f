package vn.ansinh.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.net.Socket;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@WithStore
@WithBroker
@WithIssuer
@SpringJUnitConfig(TestServicesTest.Nothing.class)
class TestServicesTest {

    @Autowired
    private Environment environment;

    @Test
    void storeRollsATransactionBack() {
        try (var client = MongoClients.create(environment.getRequiredProperty("spring.mongodb.uri")); var session = client.startSession()) {
            var things = client.getDatabase(environment.getRequiredProperty("spring.mongodb.database")).getCollection("things");
            things.insertOne(new Document("_id", "kept"));
            session.startTransaction();
            things.insertOne(session, new Document("_id", "dropped"));
            session.abortTransaction();
            assertThat(things.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void brokerListens() throws Exception {
        var address = environment.getRequiredProperty("spring.kafka.bootstrap-servers").split(":");
        try (var socket = new Socket(address[0], Integer.parseInt(address[1]))) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    static class Nothing {
    }
}
