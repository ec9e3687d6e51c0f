package vn.ansinh.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** The loopback ports of one platform. */
public record PortPlan(int gateway, int keycloak, int participant, int contribution, int subsidy, int campaign, int reporting, int kafka, int kafkaController,
        int mongodb, int control) {

    /** The ports that clients know. */
    public static PortPlan standard() {
        return new PortPlan(8080, 8081, 8101, 8102, 8103, 8104, 8105, 19092, 19093, 27027, 8090);
    }

    /** The standard ports moved by a number, for a second platform on the machine. */
    public static PortPlan shiftedBy(int shift) {
        var plan = standard();
        return new PortPlan(plan.gateway + shift, plan.keycloak + shift, plan.participant + shift, plan.contribution + shift, plan.subsidy + shift,
            plan.campaign + shift, plan.reporting + shift, plan.kafka + shift, plan.kafkaController + shift, plan.mongodb + shift, plan.control + shift);
    }

    /** Ports nobody uses now. */
    public static PortPlan free() {
        return new PortPlan(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(),
            Ports.free());
    }

    int of(String part) {
        return switch (part) {
            case "gateway" -> gateway;
            case "keycloak" -> keycloak;
            case "participant" -> participant;
            case "contribution" -> contribution;
            case "subsidy" -> subsidy;
            case "campaign" -> campaign;
            case "reporting" -> reporting;
            case "kafka" -> kafka;
            case "mongodb" -> mongodb;
            default -> throw new LocalFailure("There is no part " + part + "; the parts are " + String.join(", ", PartNames.ALL) + ".");
        };
    }

    /** What each of the parts needs to find free before it starts. */
    Map<String, Integer> neededBy(Iterable<String> parts) {
        var needed = new LinkedHashMap<String, Integer>();
        for (var part : parts) {
            needed.put(part, of(part));
            if (part.equals(PartNames.KAFKA)) {
                needed.put("kafka's controller", kafkaController);
            }
        }
        needed.put("the launcher", control);
        return needed;
    }
}
