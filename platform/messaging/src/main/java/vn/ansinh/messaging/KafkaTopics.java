package vn.ansinh.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.event.Topics;

/**
 * Creates the topics a service writes or hears where they are missing: {@value Topics#PARTITIONS} partitions, kept without end, never compacted. Where they are
 * made by somebody else, the service needs no right to create any, and waits for them.
 */
final class KafkaTopics implements AutoCloseable {

    static final List<String> ALL = List.of(Topics.PARTICIPANT, Topics.CONTRIBUTION, Topics.SUBSIDY, Topics.CAMPAIGN, Topics.REPORTING);
    private static final int SECONDS = 10;

    private final Map<String, Object> properties;
    private final short replicationFactor;
    private final Collection<String> names;
    private @Nullable Admin admin;

    KafkaTopics(Map<String, Object> adminProperties, short replicationFactor, Collection<String> names) {
        this.properties = new HashMap<>(adminProperties);
        this.properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1000);
        this.properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 500);
        this.replicationFactor = replicationFactor;
        this.names = List.copyOf(names);
    }

    /** Its own topic, if it is one of the platform's services, and those its consumers hear. */
    static Set<String> of(String service, Collection<? extends EventConsumer> consumers) {
        var own = ALL.stream().filter(topic -> topic.equals("ansinh." + service + ".v1"));
        return Stream.concat(own, consumers.stream().flatMap(consumer -> consumer.topics().stream())).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @throws BrokerUnavailableException if no broker answered in time
     * @throws TopicsMissingException     if some are missing, or may not be seen, and may not be created
     */
    void create() {
        try {
            var present = admin().listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            var missing = names.stream().filter(name -> !present.contains(name)).toList();
            if (!missing.isEmpty()) {
                create(missing);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new BrokerUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException(e);
        }
    }

    private void create(List<String> missing) throws ExecutionException, InterruptedException, TimeoutException {
        var refused = new ArrayList<String>();
        for (var creation : admin().createTopics(missing.stream().map(this::topic).toList()).values().entrySet()) {
            if (!isThere(creation.getValue())) {
                refused.add(creation.getKey());
            }
        }
        if (!refused.isEmpty()) {
            throw new TopicsMissingException(refused);
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

    private static boolean isThere(Future<Void> creation) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            creation.get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case TopicExistsException _ -> true;
                case AuthorizationException _ -> false;
                default -> throw e;
            };
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
