package vn.ansinh.testing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the tests need beside the code, and the one place that decides where it runs: in a process of this machine, or in a container where that is asked for by
 * name, {@code -Dansinh.mongo=container}. Whether an engine happens to answer is never looked at. {@code -Dansinh.mongo.image=…} names another image.
 */
enum TestPart {

    MONGO("mongo:8.0"), KAFKA("apache/kafka:4.2.0"), KEYCLOAK("quay.io/keycloak/keycloak:26.7.3");

    private final String publicImage;

    TestPart(String publicImage) {
        this.publicImage = publicImage;
    }

    boolean isContainer() {
        return isContainer(System.getProperty(property()));
    }

    boolean isContainer(@Nullable String place) {
        return switch (place) {
            case null -> false;
            case "process" -> false;
            case "container" -> true;
            default -> throw new IllegalArgumentException("-D%s=%s is unknown; it is process or container.".formatted(property(), place));
        };
    }

    String image() {
        return System.getProperty(property() + ".image", publicImage);
    }

    private String property() {
        return "ansinh." + name().toLowerCase(Locale.ROOT);
    }
}
