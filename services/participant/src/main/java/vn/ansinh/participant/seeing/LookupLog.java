package vn.ansinh.participant.seeing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.messaging.StorePreparation;

/**
 * Looks by exact number at people the caller has no relation to: each is noted before it is answered, whether somebody was found or not, and nobody may
 * do too many in a minute. The notes count for all instances together.
 */
@Component
public class LookupLog implements StorePreparation {

    private static final String LOOKUPS = "lookups";
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final MongoOperations mongo;
    private final SeeingSettings settings;
    private final Clock clock = Clock.systemUTC();

    LookupLog(MongoOperations mongo, SeeingSettings settings) {
        this.mongo = mongo;
        this.settings = settings;
    }

    @Override
    public void prepareStore() {
        mongo.execute(LOOKUPS, lookups -> lookups.createIndexes(List.of(
                new IndexModel(Indexes.ascending("actor", "at")), new IndexModel(Indexes.ascending("person", "at")))));
    }

    /**
     * Notes a look; refuses with {@code too-many-requests}.
     *
     * @param by    {@code PERSONAL_ID} or {@code SI_CODE}
     * @param found who was found, or null
     */
    public void note(Caller caller, String by, @Nullable PersonId found) {
        Instant now = clock.instant();
        int limit = settings.lookupsPerMinute();
        long recent = mongo.execute(LOOKUPS, lookups -> lookups.countDocuments(
                and(eq("actor", caller.subject()), gt("at", Date.from(now.minus(WINDOW)))), new CountOptions().limit(limit)));
        if (recent >= limit) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS, Map.of("seconds", String.valueOf(WINDOW.toSeconds()))).asException();
        }
        var note = new Document("_id", Uuids.next(now).toString()).append("at", Date.from(now)).append("actor", caller.subject())
                .append("organisation", caller.organisation()).append("by", by).append("person", found == null ? null : found.toString());
        mongo.execute(LOOKUPS, lookups -> lookups.insertOne(note));
    }
}
