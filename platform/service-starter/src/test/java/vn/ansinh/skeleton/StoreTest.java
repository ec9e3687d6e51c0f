package vn.ansinh.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;

@StarterContext
class StoreTest {

    private final MongoOperations mongo;

    @Autowired
    StoreTest(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Stored(@Id UUID id, PersonId person, QuoteId quote, @Nullable ReceiptId receipt, Vnd amount, Months months, YearMonth start, LocalDate day, UnitKey unit,
                  Group group, Method method, Instant at, BigDecimal exact, List<Vnd> parts, List<YearMonth> others) {
    }

    @Test
    void keepsValuesInAFormThatSortsAndReads() {
        var stored = new Stored(UUID.randomUUID(), new PersonId(UUID.randomUUID()), new QuoteId(UUID.randomUUID()), null, Vnd.of(330_000),
                Months.from(YearMonth.of(2023, 10), 3), YearMonth.of(2023, 10), LocalDate.of(2023, 10, 15), UnitKey.parse("15@2025-07-01"), Group.NEAR_POOR,
                Method.MONTHS_3, Instant.parse("2023-10-15T01:02:03Z"), new BigDecimal("1.5"), List.of(Vnd.of(1), Vnd.ZERO), List.of(YearMonth.of(2026, 1)));
        mongo.insert(stored, "values");
        assertThat(mongo.findById(stored.id(), Stored.class, "values")).isEqualTo(stored);
        var raw = mongo.findOne(query(where("_id").is(stored.id().toString())), Document.class, "values");
        assertThat(raw).containsEntry("person", stored.person().toString()).containsEntry("amount", 330_000L).containsEntry("months", List.of("2023-10", "2023-11", "2023-12"))
                .containsEntry("start", "2023-10").containsEntry("day", "2023-10-15").containsEntry("unit", "15@2025-07-01").containsEntry("group", "NEAR_POOR")
                .doesNotContainKey("receipt");
        assertThat(mongo.exists(query(where("person").is(stored.person()).and("months").is(YearMonth.of(2023, 11)).and("day").lte(LocalDate.of(2023, 10, 15))), "values")).isTrue();
    }
}
