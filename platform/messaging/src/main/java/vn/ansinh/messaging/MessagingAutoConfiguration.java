package vn.ansinh.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.ansinh.messaging.consuming.ConsumerRuntime;
import vn.ansinh.messaging.consuming.ParkedKeys;
import vn.ansinh.messaging.publishing.BucketLeases;
import vn.ansinh.messaging.publishing.CurrentTrace;
import vn.ansinh.messaging.publishing.MongoOutbox;
import vn.ansinh.messaging.publishing.OutboxRows;
import vn.ansinh.messaging.publishing.Publisher;
import vn.ansinh.messaging.publishing.Relay;
import vn.ansinh.messaging.publishing.RelaySignal;
import vn.ansinh.messaging.publishing.RelayState;

/** Outbox, relay and consumers of a service. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class, TransactionsAutoConfiguration.class})
@ConditionalOnBean(MongoTemplate.class)
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingAutoConfiguration {

    @Bean
    RelaySignal relaySignal() {
        return new RelaySignal();
    }

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(MongoTemplate mongo, RelaySignal signal) {
        return new MongoOutbox(mongo, signal, CurrentTrace::traceparent, Clock.systemUTC());
    }

    /** Without messaging nobody waits for the store. */
    @Bean
    @ConditionalOnProperty(name = "ansinh.messaging.enabled", havingValue = "false")
    SmartInitializingSingleton storePreparedAtOnce(ObjectProvider<StorePreparation> preparations) {
        return () -> preparations.orderedStream().forEach(StorePreparation::prepareStore);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "ansinh.messaging.enabled", matchIfMissing = true)
    static class Running {

        private final MessagingProperties properties;
        private final String service;
        private final MeterRegistry meters;

        Running(MessagingProperties properties, @Value("${spring.application.name:service}") String service, ObjectProvider<MeterRegistry> meters) {
            this.properties = properties;
            this.service = service;
            this.meters = meters.getIfAvailable(SimpleMeterRegistry::new);
        }

        @Bean
        RelayState relayState() {
            var state = new RelayState();
            var clock = Clock.systemUTC();
            Gauge.builder("ansinh.outbox.pending", state, RelayState::pending).description("events not published yet").register(meters);
            TimeGauge.builder("ansinh.outbox.age", state, TimeUnit.MILLISECONDS, it -> it.age(clock.instant()).toMillis())
                    .description("how long the oldest of them has waited").register(meters);
            return state;
        }

        @Bean
        OutboxRows outboxRows(MongoTemplate mongo) {
            return new OutboxRows(mongo);
        }

        @Bean
        BucketLeases bucketLeases(MongoTemplate mongo) {
            return new BucketLeases(mongo, service + "-" + UUID.randomUUID(), properties.relay().lease());
        }

        @Bean
        Publisher publisher(KafkaProperties kafka) {
            return new Publisher(kafka.buildProducerProperties(), service, deliveryTimeout());
        }

        private Duration deliveryTimeout() {
            return properties.relay().lease().multipliedBy(3).dividedBy(5);
        }

        @Bean
        Relay relay(OutboxRows rows, BucketLeases leases, Publisher publisher, RelaySignal signal, RelayState state) {
            return new Relay(rows, leases, publisher, signal, state, meters, properties.relay().batch(), properties.relay().pollInterval());
        }

        @Bean
        ConsumerRuntime consumerRuntime(ObjectProvider<EventConsumer> consumers, Transactions transactions, MongoTemplate mongo, KafkaProperties kafka,
                ObjectProvider<OpenTelemetry> telemetry) {
            return new ConsumerRuntime(consumers.stream().toList(), transactions, mongo, meters, properties.consuming(), kafka.buildConsumerProperties(), service,
                    telemetry.getIfAvailable(OpenTelemetry::noop));
        }

        @Bean
        ParkedKeys parkedKeys(ConsumerRuntime runtime, Transactions transactions) {
            return new ParkedKeys(runtime, transactions);
        }

        @Bean
        KafkaTopics kafkaTopics(KafkaProperties kafka, ObjectProvider<EventConsumer> consumers) {
            return new KafkaTopics(kafka.buildAdminProperties(), properties.replicationFactor(), KafkaTopics.of(service, consumers.stream().toList()));
        }

        @Bean
        MessagingLifecycle messagingLifecycle(KafkaTopics topics, OutboxRows rows, BucketLeases leases, Relay relay, ConsumerRuntime consumers,
                ObjectProvider<StorePreparation> preparations) {
            Runnable prepareStore = () -> {
                rows.prepare();
                leases.prepare();
                preparations.orderedStream().forEach(StorePreparation::prepareStore);
                consumers.prepare();
            };
            var lifecycle = new MessagingLifecycle(prepareStore, topics, relay, consumers);
            Gauge.builder("ansinh.neighbour.reachable", lifecycle, MessagingLifecycle::brokerReachable).tag("neighbour", "broker")
                    .description("1 if the neighbour answered when it was last asked").register(meters);
            return lifecycle;
        }

        @Configuration(proxyBeanMethods = false)
        @ConditionalOnClass(HealthIndicator.class)
        static class Healthy {

            @Bean
            MessagingHealth outboxHealthIndicator(MessagingLifecycle lifecycle, RelayState state) {
                return new MessagingHealth(lifecycle, state);
            }
        }
    }
}
