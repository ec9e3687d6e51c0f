package vn.ansinh.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.event.EventType;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Months;
import vn.ansinh.messaging.ReceivedEvent;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.reporting.Receipts;
import vn.ansinh.reporting.ReportingTest;
import vn.ansinh.testing.TestStore;
import vn.ansinh.units.AdminUnits;

@ReportingTest
class CountingStoreTest {
    @Autowired
    private CountingConsumer consumer;
    @Autowired
    private Transactions transactions;
    @Autowired
    private MongoTemplate mongo;

    @Test
    void whatATransactionRollsBackIsNotCounted() {
        var receipt = Receipts.monthly("rolled-back", YearMonth.of(2018, 3));

        assertThatThrownBy(() -> transactions.run(() -> {
            consumer.apply(List.of(event(receipt.received(), 0)));
            throw new IllegalStateException("a crash before the commit");
        })).hasMessageContaining("crash");

        assertThat(mongo.getCollection("facts").countDocuments(new Document("_id", "VOLUNTARY_SI:" + receipt.person()))).isZero();
        assertThat(mongo.getCollection("cells").countDocuments(new Document("month", "2018-03"))).isZero();
    }

    @Test
    void aRebuildGivesEqualCellsWhateverTheBatchesAndPartitions() {
        var history = history();
        var once = new Rebuilt("rebuild_once");
        var again = new Rebuilt("rebuild_again");
        once.apply(history, 500, 1);
        again.apply(history, 7, 12);

        assertThat(again.cells()).isEqualTo(once.cells()).isNotEmpty();
        again.apply(history, 100, 12);
        assertThat(again.cells()).as("delivered again").isEqualTo(once.cells());
    }

    private static List<Event> history() {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 300; i++) {
            var month = YearMonth.of(2023, 1).plusMonths(i % 17);
            var receipt = Receipts.monthly("person" + i % 60, month).called("receipt" + i).of(i % 5 == 0 ? Group.POOR : Group.OTHER, 50_000 + i)
                    .at(i % 2 == 0 ? "02716@1900-01-01" : "04136@1900-01-01")
                    .by(i % 3 == 0 ? Method.MONTHS_3 : Method.MONTHLY, Months.from(month, i % 3 == 0 ? 3 : 1));
            events.add(receipt.received());
            if (i % 4 == 0) {
                events.add(receipt.voided());
            }
        }
        return events;
    }

    private static ReceivedEvent event(Event event, int partition) {
        var person = switch (event) {
            case ContributionReceived received -> received.personId();
            case ContributionVoided voided -> voided.personId();
            default -> throw new IllegalArgumentException();
        };
        int own = partition == 0 ? 0 : Math.floorMod(person.hashCode(), partition);
        return new ReceivedEvent(UUID.randomUUID(), EventType.of(event), person.toString(), 1, Instant.EPOCH, event, Topics.CONTRIBUTION, own, 0);
    }

    /** A database of its own, filled from the beginning. */
    private static final class Rebuilt {
        private final MongoTemplate mongo;
        private final CountingConsumer consumer;

        Rebuilt(String database) {
            mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(MongoClients.create(TestStore.uri()), database));
            mongo.getDb().drop();
            new CountingIndexes(mongo).prepareStore();
            consumer = new CountingConsumer(new FactStore(mongo), new CellStore(mongo), new Freshness(mongo), AdminUnits.shipped());
        }

        void apply(List<Event> history, int batch, int partitions) {
            for (int from = 0; from < history.size(); from += batch) {
                consumer.apply(history.subList(from, Math.min(from + batch, history.size())).stream().map(event -> event(event, partitions)).toList());
            }
        }

        Map<String, Map<String, Long>> cells() {
            var cells = new TreeMap<String, Map<String, Long>>();
            for (var cell : mongo.findAll(Document.class, "cells")) {
                var place = List.of("scheme", "level", "unit", "month", "group", "sex", "method", "organisation", "ageBand").stream()
                        .map(cell::getString).toList();
                var sums = cells.computeIfAbsent(place.toString(), unused -> new TreeMap<>());
                Measure.ALL.forEach(measure -> sums.merge(measure.field(), cell.get(measure.field(), 0L), Long::sum));
            }
            cells.values().forEach(sums -> sums.values().removeIf(value -> value == 0));
            cells.values().removeIf(Map::isEmpty);
            return cells;
        }
    }
}
