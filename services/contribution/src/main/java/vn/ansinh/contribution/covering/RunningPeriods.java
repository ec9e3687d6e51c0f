package vn.ansinh.contribution.covering;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.internal.Proposal.Running;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Vnd;

/** Paid periods of people, for the rule that method and income change only after the running period. */
@Component
public class RunningPeriods {

    private static final String RECEIPTS = "receipts";

    private final MongoTemplate mongo;

    RunningPeriods(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The paid periods of people who have any. */
    public Map<PersonId, List<Running>> of(Scheme scheme, Collection<PersonId> people) {
        var query = Query.query(Criteria.where("personId").in(people).and("scheme").is(scheme).and("status").is("RECEIVED").and("firstMonth").exists(true));
        query.fields().include("personId", "method", "income", "firstMonth", "lastMonth").exclude("_id");
        return mongo.find(query, PaidPeriod.class, RECEIPTS).stream()
                .collect(Collectors.groupingBy(PaidPeriod::personId, Collectors.mapping(PaidPeriod::running, Collectors.toList())));
    }

    public @Nullable Running before(Scheme scheme, PersonId person, @Nullable YearMonth start) {
        return lastBefore(of(scheme, List.of(person)).getOrDefault(person, List.of()), start).orElse(null);
    }

    /** Of the periods that begin before the new one, the one that ends last; without a start, the one that ends last of all. */
    public static Optional<Running> lastBefore(List<Running> periods, @Nullable YearMonth start) {
        return periods.stream().filter(it -> start == null || it.from().isBefore(start)).max(Comparator.comparing(Running::to));
    }

    private record PaidPeriod(PersonId personId, Method method, Vnd income, YearMonth firstMonth, YearMonth lastMonth) {

        Running running() {
            return new Running(method, income, firstMonth, lastMonth);
        }
    }
}
