package vn.ansinh.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;

/**
 * What the versions of a service that share a store during an upgrade may rely on. Each collection of mapped documents has a file {@code stored/<collection>.json}
 * beside the test, an array in MongoDB's extended JSON: documents as an approved version wrote them. They have to be readable, to be written again as they
 * were, and to stay readable with a field that a later version adds.
 */
public abstract class StoredDocuments {

    /** Written by the mapper and not needed to read: a class may have another name in another version. */
    private static final String CLASS_NAME = "_class";

    @Autowired
    private MongoConverter converter;

    @TestFactory
    Stream<DynamicTest> areReadAndWrittenByTheVersionBeforeAndTheVersionAfter() {
        var entities = converter.getMappingContext().getPersistentEntities().stream().filter(this::isOfTheService).toList();
        assertThat(entities).isNotEmpty();
        return entities.stream().map(entity -> DynamicTest.dynamicTest(entity.getCollection(), () -> approved(entity).forEach(document -> assertKept(entity, document))));
    }

    private boolean isOfTheService(MongoPersistentEntity<?> entity) {
        return entity.isAnnotationPresent(org.springframework.data.mongodb.core.mapping.Document.class)
                && entity.getType().getPackageName().startsWith(getClass().getPackageName());
    }

    private void assertKept(MongoPersistentEntity<?> entity, Document approved) {
        assertThat(rewritten(entity, approved)).isEqualTo(approved);
        assertThat(rewritten(entity, new Document(approved).append("addedLater", new Document("a", 1)))).isEqualTo(approved);
    }

    private Document rewritten(MongoPersistentEntity<?> entity, Document document) {
        var written = new Document();
        converter.write(converter.read(entity.getType(), document), written);
        written.remove(CLASS_NAME);
        return written;
    }

    private List<Document> approved(MongoPersistentEntity<?> entity) {
        var name = "stored/" + entity.getCollection() + ".json";
        try (var file = getClass().getResourceAsStream(name)) {
            assertThat(file).as("approved documents of %s: %s", entity.getType().getSimpleName(), name).isNotNull();
            var documents = BsonArray.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(documents).isNotEmpty();
            return documents.stream().map(value -> document(value.asDocument())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(BsonDocument bson) {
        var document = new DocumentCodec().decode(bson.asBsonReader(), DecoderContext.builder().build());
        document.remove(CLASS_NAME);
        return document;
    }
}
