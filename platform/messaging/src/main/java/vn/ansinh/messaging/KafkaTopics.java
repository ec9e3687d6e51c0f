package vn.ansinh.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.event.Topics;

/** Creates the platform's topics where they are missing: {@value Topics#PARTITIONS} partitions, kept without end, never compacted. */
final class KafkaTopics implements AutoCloseable {

    private static final List<String> ALL = List.of(Topics.PARTICIPANT, Topics.CONTRIBUTION, Topics.SUBSIDY, Topics.CAMPAIGN, Topics.REPORTING);
    private static final int SECONDS = 10;

    private final Map<String, Object> properties;
    private final short replicationFactor;
    private @Nullable Admin admin;

    KafkaTopics(Map<String, Object> adminProperties, short replicationFactor) {
        this.properties = new HashMap<>(adminProperties);
        this.properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1000);
        this.properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 500);
        this.replicationFactor = replicationFactor;
    }

    /** @throws BrokerUnavailableException if no broker answered in time */
    void create() {
        create(ALL);
    }

    void create(Collection<String> names) {
        try {
            var present = admin().listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            var topics = names.stream().filter(name -> !present.contains(name)).map(this::topic).toList();
            for (var creation : admin().createTopics(topics).values().values()) {
                settle(creation);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new BrokerUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException(e);
        }
    }

    boolean isReachable() {
        try {
            return !admin().describeCluster().nodes().get(SECONDS, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(properties);
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
    }

    private static void settle(Future<Void> creation) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            creation.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private NewTopic topic(String name) {
        var config = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, "-1",
                TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(Math.max(1, replicationFactor - 1)));
        return new NewTopic(name, Topics.PARTITIONS, replicationFactor).configs(config);
    }
}
