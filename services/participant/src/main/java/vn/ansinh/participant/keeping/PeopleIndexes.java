package vn.ansinh.participant.keeping;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.ansinh.messaging.StorePreparation;

/** One index for each way people are searched; creating what is there changes nothing. */
@Component
class PeopleIndexes implements StorePreparation {

    private final MongoOperations mongo;

    PeopleIndexes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepareStore() {
        mongo.execute(People.PEOPLE, people -> people.createIndexes(List.of(
                new IndexModel(Indexes.ascending("nameKeys", "_id")),
                new IndexModel(Indexes.ascending("province", "nameKeys", "_id")),
                new IndexModel(Indexes.ascending("commune", "nameKeys", "_id")),
                new IndexModel(Indexes.ascending("province", "_id")),
                new IndexModel(Indexes.ascending("commune", "_id")))));
    }
}
