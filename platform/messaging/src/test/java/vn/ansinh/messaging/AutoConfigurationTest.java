package vn.ansinh.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.testing.WithBroker;
import vn.ansinh.testing.WithStore;

@WithStore
@WithBroker
@SpringBootTest(classes = AutoConfigurationTest.Service.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.application.name=contribution")
class AutoConfigurationTest {

    @Autowired
    Transactions transactions;
    @Autowired
    Outbox outbox;
    @Autowired
    Projection projection;
    @Autowired
    MessagingHealth health;
    @Autowired
    MeterRegistry meters;

    @Test
    void aServiceNeedsNoMoreThanAConsumerBean() {
        var key = Events.key();
        transactions.run(() -> outbox.append(key, Events.numbered(key, 7)));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(projection.received).filteredOn(it -> it.key().equals(key)).singleElement()
                .satisfies(event -> {
                    assertThat(Events.numberOf(event)).isEqualTo(7);
                    assertThat(event.sequence()).isEqualTo(1);
                    assertThat(event.topic()).isEqualTo(Topics.CONTRIBUTION);
                }));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails()).doesNotContainKey("reason");
        });
        assertThat(meters.get("ansinh.events.published").tag("topic", Topics.CONTRIBUTION).counter().count()).isPositive();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(meters.get("ansinh.events.applied").tag("consumer", "projection").counter().count()).isPositive());
        assertThat(meters.get("ansinh.neighbour.reachable").tag("neighbour", "broker").gauge().value()).isEqualTo(1);
        assertThat(meters.get("ansinh.events.delay").timer().count()).isPositive();
        assertThat(List.of("ansinh.outbox.pending", "ansinh.outbox.age", "ansinh.events.waiting", "ansinh.events.overdue", "ansinh.keys.parked",
                "ansinh.consumer.failing", "ansinh.events.delay"))
                .allSatisfy(name -> assertThat(meters.find(name).meters()).isNotEmpty());
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class, TransactionsAutoConfiguration.class,
        MessagingAutoConfiguration.class})
    static class Service {

        @Bean
        Projection projection() {
            return new Projection();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    static final class Projection implements EventConsumer {

        private final List<ReceivedEvent> received = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "projection";
        }

        @Override
        public Set<String> topics() {
            return Set.of(Topics.CONTRIBUTION);
        }

        @Override
        public void apply(List<ReceivedEvent> batch) {
            received.addAll(batch);
        }
    }
}
