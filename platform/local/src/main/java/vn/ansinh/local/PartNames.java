package vn.ansinh.local;

import java.util.List;

/** The parts of the platform in the order of their start. */
public final class PartNames {

    public static final String MONGODB = "mongodb";
    public static final String KAFKA = "kafka";
    public static final String KEYCLOAK = "keycloak";
    public static final String GATEWAY = "gateway";
    public static final List<String> SERVICES = List.of("participant", "subsidy", "contribution", "campaign", "reporting");
    public static final List<String> ALL = List.of(MONGODB, KAFKA, KEYCLOAK, "participant", "subsidy", "contribution", "campaign", "reporting", GATEWAY);

    private PartNames() {
    }
}
