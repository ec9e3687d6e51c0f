package vn.ansinh.participant.recognising;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.event.LocalPolicyApproved;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.messaging.EventConsumer;
import vn.ansinh.messaging.ReceivedEvent;

/** The groups of approved local policies. One that was known once stays known: people were recognised in it. */
@Component
class LocalGroups implements EventConsumer {

    private final MongoOperations mongo;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    LocalGroups(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Document("local-groups")
    record LocalGroup(@Id String code) {
    }

    @Override
    public String name() {
        return "local-groups";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.SUBSIDY);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        batch.stream().map(ReceivedEvent::data).filter(LocalPolicyApproved.class::isInstance).map(LocalPolicyApproved.class::cast)
                .flatMap(approved -> approved.groups().stream()).map(Group::code).distinct()
                .forEach(code -> mongo.save(new LocalGroup(code)));
    }

    boolean contain(String code) {
        if (seen.contains(code)) {
            return true;
        }
        boolean isStored = mongo.findById(code, LocalGroup.class) != null;
        if (isStored) {
            seen.add(code);
        }
        return isStored;
    }
}
