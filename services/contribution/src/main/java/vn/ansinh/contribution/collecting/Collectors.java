package vn.ansinh.contribution.collecting;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Finds collectors. A collector never changes organisation, so one that was found is kept. */
@Component
public class Collectors {

    private final MongoTemplate mongo;
    private final Map<String, Collector> known = new ConcurrentHashMap<>();

    Collectors(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Collector> find(String code) {
        return Optional.ofNullable(known.computeIfAbsent(code, wanted -> mongo.findById(wanted, Collector.class)));
    }
}
