package vn.ansinh.contribution.loading;

import com.mongodb.WriteConcern;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.BsonString;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import vn.ansinh.contribution.ContributionSettings;

/** The files of lists, in GridFS under the list's id. */
@Component
class UploadFiles {

    private final MongoDatabaseFactory database;
    private final long most;

    UploadFiles(MongoDatabaseFactory database, ContributionSettings settings) {
        this.database = database;
        this.most = settings.lists().maxBytes().toBytes();
    }

    /** Returns when a majority of the store has the file. */
    void save(String id, Path file) {
        try (var in = Files.newInputStream(file)) {
            bucket().uploadFromStream(new BsonString(id), id, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Spool fetch(String id) throws IOException {
        try (var in = bucket().openDownloadStream(new BsonString(id))) {
            return Spool.of(in, most);
        }
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(database.getMongoDatabase(), "uploadFiles").withWriteConcern(WriteConcern.MAJORITY);
    }
}
