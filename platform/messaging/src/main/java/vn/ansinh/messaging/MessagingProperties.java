package vn.ansinh.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code ansinh.messaging}.
 *
 * @param enabled           false keeps events in the outbox and consumes none
 * @param replicationFactor copies of each partition; 3 in production
 */
@ConfigurationProperties("ansinh.messaging")
public record MessagingProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue Relay relay,
        @DefaultValue Consuming consuming) {

    /**
     * The relay.
     *
     * @param batch        rows published at once
     * @param pollInterval how long the outbox of other instances may go unseen; commits of this process wake the relay at once
     * @param lease        how long a bucket stays with an instance that shows no life
     */
    public record Relay(
            @DefaultValue("1000") int batch,
            @DefaultValue("500ms") Duration pollInterval,
            @DefaultValue("15s") Duration lease) {
    }

    /**
     * The consumers.
     *
     * @param concurrency threads of each consumer
     * @param batch       events in one transaction at most
     * @param attempts    how often an event is tried before its key is parked
     */
    public record Consuming(
            @DefaultValue("3") int concurrency,
            @DefaultValue("500") int batch,
            @DefaultValue("3") int attempts) {
    }
}
