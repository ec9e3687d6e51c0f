package vn.ansinh.local;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the launcher's programs lie, for those who pack them. */
public final class Artefacts {

    private Artefacts() {
    }

    public static Path mongod() {
        return MongoBinary.find();
    }

    public static List<Path> kafkaClassPath() {
        return Stream.of(KafkaProcess.libraries().split(":")).map(Path::of).toList();
    }

    public static Path keycloakArchive() {
        return KeycloakDistribution.archive();
    }

    /** The realm of local use, for Keycloak's import. */
    public static String realm() {
        return KeycloakDistribution.realm();
    }
}
