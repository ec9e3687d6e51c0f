package vn.ansinh.messaging;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.ansinh.messaging.publishing.MongoOutbox;
import vn.ansinh.messaging.publishing.RelaySignal;

/** Outbox, relay and consumers of a service. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class, TransactionsAutoConfiguration.class})
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingAutoConfiguration {

    @Bean
    RelaySignal relaySignal() {
        return new RelaySignal();
    }

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(MongoTemplate mongo, RelaySignal signal) {
        return new MongoOutbox(mongo, signal, () -> null, Clock.systemUTC());
    }
}
