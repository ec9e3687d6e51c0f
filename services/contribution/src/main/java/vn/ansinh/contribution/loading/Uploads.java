package vn.ansinh.contribution.loading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.ansinh.messaging.StorePreparation;

/** The lists and who works on them. Leases run on the system's clock. */
@Component
class Uploads implements StorePreparation {

    private final MongoTemplate mongo;

    Uploads(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepareStore() {
        mongo.indexOps(Upload.class).createIndex(new Index().on("status", Sort.Direction.ASC).on("createdAt", Sort.Direction.ASC));
        mongo.indexOps(Upload.class).createIndex(
                new Index().on("status", Sort.Direction.ASC).on("fileGone", Sort.Direction.ASC).on("fileUntil", Sort.Direction.ASC));
    }

    void insert(Upload upload) {
        mongo.insert(upload);
    }

    Optional<Upload> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Upload.class));
    }

    /** Takes the oldest list that is not finished and that nobody works on. */
    Optional<Upload> take(String owner, Duration lease) {
        var now = Instant.now();
        var free = new Criteria().orOperator(Criteria.where("leaseUntil").exists(false), Criteria.where("leaseUntil").lt(now));
        var unfinished = Query.query(Criteria.where("status").in(UploadStatus.STORED, UploadStatus.RUNNING).andOperator(free)).with(Sort.by("createdAt"));
        var taken = new Update().set("owner", owner).set("leaseUntil", now.plus(lease)).set("status", UploadStatus.RUNNING).inc("attempts", 1);
        return Optional.ofNullable(mongo.findAndModify(unfinished, taken, FindAndModifyOptions.options().returnNew(true), Upload.class));
    }

    /** @return false if the list belongs to another instance by now */
    boolean renew(String id, String owner, Duration lease) {
        return mongo.updateFirst(owned(id, owner), new Update().set("leaseUntil", Instant.now().plus(lease)), Upload.class).getMatchedCount() == 1;
    }

    void release(String id, String owner) {
        mongo.updateFirst(owned(id, owner), new Update().unset("owner").unset("leaseUntil"), Upload.class);
    }

    void finish(String id, String owner, Counts counts, Instant fileUntil) {
        var done = new Update().set("status", UploadStatus.DONE).set("counts", counts).set("fileUntil", fileUntil).unset("owner").unset("leaseUntil");
        mongo.updateFirst(owned(id, owner), done, Upload.class);
    }

    /** Lists that are done and whose file is to be removed; one without a day was stored before there were such days. */
    List<String> withFileUntil(Instant now, int most) {
        var over = new Criteria().orOperator(Criteria.where("fileUntil").lte(now), Criteria.where("fileUntil").isNull());
        var query = Query.query(Criteria.where("status").is(UploadStatus.DONE).and("fileGone").isNull().andOperator(over)).limit(most);
        query.fields().include("_id");
        return mongo.find(query, Named.class, mongo.getCollectionName(Upload.class)).stream().map(Named::id).toList();
    }

    void fileGone(String id, Instant now) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), new Update().set("fileGone", now), Upload.class);
    }

    boolean exists(String id) {
        return mongo.exists(Query.query(Criteria.where("_id").is(id)), Upload.class);
    }

    /** When the oldest list that is not finished was stored. */
    Optional<Instant> oldestUnfinished() {
        var query = Query.query(Criteria.where("status").in(UploadStatus.STORED, UploadStatus.RUNNING)).with(Sort.by("createdAt"));
        return Optional.ofNullable(mongo.findOne(query, Upload.class)).map(Upload::createdAt);
    }

    private record Named(@Id String id) {
    }

    private static Query owned(String id, String owner) {
        return Query.query(Criteria.where("_id").is(id).and("owner").is(owner));
    }
}
