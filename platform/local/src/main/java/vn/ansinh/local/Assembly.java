package vn.ansinh.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Puts the parts together: who listens where and what each must know of the others. */
final class Assembly {

    private static final double MONGODB_CACHE_GIGABYTES = 1.0;
    private static final int KAFKA_HEAP = 320;
    private static final int KEYCLOAK_HEAP = 320;
    private static final int SERVICE_HEAP = 320;
    private static final int SMALL_HEAP = 192;

    private final Options options;
    private final Watchdog watchdog;
    private final Path data;

    Assembly(Options options, Watchdog watchdog) {
        this.options = options;
        this.watchdog = watchdog;
        this.data = options.data();
    }

    /** The processes to run, in the order of their start. */
    Map<String, Part> parts() {
        var parts = new LinkedHashMap<String, Part>();
        for (var name : PartNames.ALL) {
            if (options.parts().contains(name) && !isGiven(name)) {
                parts.put(name, part(name));
            }
        }
        return parts;
    }

    private boolean isGiven(String name) {
        return switch (name) {
            case PartNames.MONGODB -> options.mongodbUri().isPresent();
            case PartNames.KAFKA -> options.kafkaBootstrapServers().isPresent();
            case PartNames.KEYCLOAK -> options.issuerUri().isPresent();
            default -> false;
        };
    }

    private Part part(String name) {
        return switch (name) {
            case PartNames.MONGODB -> mongodb();
            case PartNames.KAFKA -> kafka();
            case PartNames.KEYCLOAK -> keycloak();
            default -> new ServicePart(new ServicePart.Settings(name, options.root(), data, options.log(name), options.ports().of(name), heap(name), environment(name)),
                watchdog);
        };
    }

    private static int heap(String name) {
        return name.equals(PartNames.GATEWAY) || name.equals("campaign") ? SMALL_HEAP : SERVICE_HEAP;
    }

    private MongoProcess mongodb() {
        return new MongoProcess(new MongoProcess.Settings(data.resolve("mongodb"), options.log(PartNames.MONGODB), options.ports().mongodb(), MONGODB_CACHE_GIGABYTES), watchdog);
    }

    private KafkaProcess kafka() {
        return new KafkaProcess(new KafkaProcess.Settings(data.resolve("kafka"), options.log(PartNames.KAFKA), options.ports().kafka(), options.ports().kafkaController(),
            KAFKA_HEAP), watchdog);
    }

    private KeycloakProcess keycloak() {
        return new KeycloakProcess(new KeycloakProcess.Settings(data.resolve("keycloak"), options.log(PartNames.KEYCLOAK), options.ports().keycloak(), KEYCLOAK_HEAP), watchdog);
    }

    String mongodbUri() {
        return options.mongodbUri().orElseGet(() -> mongodb().uri());
    }

    String kafkaBootstrapServers() {
        return options.kafkaBootstrapServers().orElseGet(() -> kafka().bootstrapServers());
    }

    String issuerUri() {
        return options.issuerUri().orElseGet(() -> keycloak().issuerUri());
    }

    private Map<String, String> environment(String name) {
        var keys = LocalKeys.in(data);
        var environment = new HashMap<String, String>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(options.ports().of(name)));
        environment.put("ANSINH_MONGODB_URI", mongodbUri());
        environment.put("ANSINH_KAFKA_BOOTSTRAP_SERVERS", kafkaBootstrapServers());
        environment.put("ANSINH_ISSUER_URI", issuerUri());
        environment.put("ANSINH_CLIENT_SECRET", "local-only");
        environment.put("ANSINH_CURSOR_KEY", keys.cursorKey());
        environment.put("ANSINH_FIELD_KEYSET", keys.fieldKeyset());
        environment.put("ANSINH_LIST_KEYSET", keys.listKeyset());
        for (var service : PartNames.SERVICES) {
            environment.put("ANSINH_" + service.toUpperCase(Locale.ROOT) + "_URL", "http://127.0.0.1:" + options.ports().of(service));
        }
        environment.putAll(options.environment());
        return environment;
    }
}
