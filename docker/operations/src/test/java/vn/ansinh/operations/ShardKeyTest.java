package vn.ansinh.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardKeyTest {

    @Test
    void aHashedKeySpreadsACollection() {
        var keys = ShardKey.table("[{\"database\": \"contribution\", \"collection\": \"receipts\", \"field\": \"personId\", \"kind\": \"hashed\"}]");
        assertThat(keys).singleElement().extracting(ShardKey::command)
                .isEqualTo(new Document("shardCollection", "contribution.receipts").append("key", new Document("personId", "hashed")));
    }

    @Test
    void aRangedKeyKeepsNeighboursTogether() {
        var keys = ShardKey.table("[{\"database\": \"contribution\", \"collection\": \"monthClaims\", \"field\": \"_id\", \"kind\": \"ranged\"}]");
        assertThat(keys).singleElement().extracting(ShardKey::key).isEqualTo(new Document("_id", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                                              | the table is empty
            [{"database": "a", "collection": "b", "field": "_id"}]                                          | other fields
            [{"database": "a", "collection": "b", "field": "_id", "kind": "hashed", "unique": true}]        | other fields
            [{"database": "a", "collection": "b", "field": "_id", "kind": "random"}]                        | hashed or ranged
            """)
    void aTableThatIsWrongIsRefused(String json, String named) {
        assertThatIllegalArgumentException().isThrownBy(() -> ShardKey.table(json)).withMessageContaining(named);
    }

    @Test
    void aCollectionHasOneKey() {
        var row = "{\"database\": \"a\", \"collection\": \"b\", \"field\": \"_id\", \"kind\": \"hashed\"}";
        assertThatIllegalArgumentException().isThrownBy(() -> ShardKey.table("[" + row + ", " + row + "]")).withMessageContaining("a.b stands");
    }
}
