package vn.ansinh.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How a platform is to run.
 *
 * @param root        the checkout, in which the built jars lie
 * @param data        the one folder of all data, keys and logs
 * @param parts       what to start; all by default
 * @param environment more environment variables for the services and the gateway
 */
public record Options(Path root, Path data, PortPlan ports, Set<String> parts, Optional<String> mongodbUri, Optional<String> kafkaBootstrapServers,
        Optional<String> issuerUri, Map<String, String> environment, Consumer<String> progress) {

    /** All parts; store and broker from outside where the environment names them. */
    public static Options of(Path root, Path data, PortPlan ports) {
        return new Options(root, data, ports, Set.copyOf(PartNames.ALL), environmentVariable("ANSINH_MONGODB_URI"),
            environmentVariable("ANSINH_KAFKA_BOOTSTRAP_SERVERS"), Optional.empty(), Map.of(), line -> { });
    }

    public Options reportingTo(Consumer<String> listener) {
        return new Options(root, data, ports, parts, mongodbUri, kafkaBootstrapServers, issuerUri, environment, listener);
    }

    public Options only(Set<String> some) {
        return new Options(root, data, ports, Set.copyOf(some), mongodbUri, kafkaBootstrapServers, issuerUri, environment, progress);
    }

    public Options withEnvironment(Map<String, String> more) {
        return new Options(root, data, ports, parts, mongodbUri, kafkaBootstrapServers, issuerUri, Map.copyOf(more), progress);
    }

    public Options withStore(String uri) {
        return new Options(root, data, ports, parts, Optional.of(uri), kafkaBootstrapServers, issuerUri, environment, progress);
    }

    public Options withBroker(String bootstrapServers) {
        return new Options(root, data, ports, parts, mongodbUri, Optional.of(bootstrapServers), issuerUri, environment, progress);
    }

    /** Sign-in from outside, with the realm and the accounts of local use. */
    public Options withIssuer(String uri) {
        return new Options(root, data, ports, parts, mongodbUri, kafkaBootstrapServers, Optional.of(uri), environment, progress);
    }

    Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    private static Optional<String> environmentVariable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
