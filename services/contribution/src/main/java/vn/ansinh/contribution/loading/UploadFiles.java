package vn.ansinh.contribution.loading;

import com.mongodb.MongoGridFSException;
import com.mongodb.WriteConcern;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bson.BsonString;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.ansinh.contribution.ContributionSettings;

/** The files of lists, sealed, in GridFS under the list's id. */
@Component
class UploadFiles {

    private final MongoDatabaseFactory database;
    private final MongoTemplate mongo;
    private final ListVault vault;
    private final long most;

    UploadFiles(MongoDatabaseFactory database, MongoTemplate mongo, ListVault vault, ContributionSettings settings) {
        this.database = database;
        this.mongo = mongo;
        this.vault = vault;
        this.most = settings.lists().maxBytes().toBytes();
    }

    /** Returns when a majority of the store has the file. It is noted as begun until {@link #belongs}, so that none is left behind without a list. */
    void save(String id, Path file) {
        mongo.insert(new Begun(id, Instant.now()));
        var target = bucket().openUploadStream(new BsonString(id), id);
        try (var in = Files.newInputStream(file)) {
            var sealed = vault.sealing(id, target);
            in.transferTo(sealed);
            sealed.close();
        } catch (IOException failed) {
            target.abort();
            throw new UncheckedIOException(failed);
        }
    }

    /** The list of the file is stored. */
    void belongs(String id) {
        mongo.remove(Query.query(Criteria.where("_id").is(id)), Begun.class);
    }

    /** @throws MongoGridFSException if there is no such file */
    Spool fetch(String id) throws IOException {
        try (var sealed = bucket().openDownloadStream(new BsonString(id)); var in = vault.opening(id, sealed)) {
            return Spool.of(in, most);
        }
    }

    /** Also what is left of a file that was removed in part. */
    void remove(String id) {
        try {
            bucket().delete(new BsonString(id));
        } catch (MongoGridFSException isGone) {
            return;
        }
    }

    /** Files begun before an instant of the system's clock that belong to no list yet. */
    List<String> begunBefore(Instant instant, int most) {
        return mongo.find(Query.query(Criteria.where("at").lt(instant)).limit(most), Begun.class).stream().map(Begun::id).toList();
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(database.getMongoDatabase(), "uploadFiles").withWriteConcern(WriteConcern.MAJORITY);
    }

    @Document("uploadFilesBegun")
    private record Begun(@Id String id, Instant at) {
    }
}
