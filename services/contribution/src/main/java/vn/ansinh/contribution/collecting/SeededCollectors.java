package vn.ansinh.contribution.collecting;

import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.ansinh.messaging.StorePreparation;

/** The first organisations and their collectors; what is stored already stays as it is. */
@Component
class SeededCollectors implements StorePreparation {

    private static final List<Organisation> ORGANISATIONS = List.of(
            new Organisation("VNPOST", "Tổng công ty Bưu điện Việt Nam"),
            new Organisation("PVI", "Bảo hiểm PVI"));
    private static final List<Collector> COLLECTORS = List.of(new Collector("NV0001", "VNPOST"), new Collector("NV0002", "PVI"));

    private final MongoTemplate mongo;

    SeededCollectors(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepareStore() {
        ORGANISATIONS.forEach(it -> mongo.upsert(byId(it.code()), new Update().setOnInsert("name", it.name()), Organisation.class));
        COLLECTORS.forEach(it -> mongo.upsert(byId(it.code()), new Update().setOnInsert("organisation", it.organisation()), Collector.class));
    }

    private static Query byId(String code) {
        return Query.query(Criteria.where("_id").is(code));
    }
}
