package vn.ansinh.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

class FailuresTest {

    private static final ServerAddress STORE = new ServerAddress();

    @ParameterizedTest
    @ValueSource(ints = {14031, 371})
    void aStoreThatTakesNothingInIsAnOutageAndNoFaultOfTheEvent(int code) {
        var refused = new MongoException(code, "no space");
        assertThat(Failures.isOutage(new UncategorizedMongoDbException("", refused))).isTrue();
        assertThat(Failures.isOutage(new MongoCommandException(BsonDocument.parse("{ok: 0, code: " + code + "}"), STORE))).isTrue();
        assertThat(Failures.isOutage(bulk(code))).isTrue();
    }

    @Test
    void aBrokenValueIsNoOutage() {
        assertThat(Failures.isOutage(new MongoException(121, "document failed validation"))).isFalse();
        assertThat(Failures.isOutage(bulk(11000))).isFalse();
        assertThat(Failures.isOutage(new IllegalStateException())).isFalse();
    }

    private static MongoBulkWriteException bulk(int code) {
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), List.of(new BulkWriteError(code, "", new BsonDocument(), 0)), null, STORE, Set.of());
    }
}
