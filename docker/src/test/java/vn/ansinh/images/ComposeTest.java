package vn.ansinh.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeTest {

    private static final Path FILE = Path.of("compose.yaml");
    private static final Pattern SECRET_OF_THE_REALM = Pattern.compile("\\$\\{(SECRET_[A-Z_]+)}");
    private static final Pattern VARIABLE_WITHOUT_DEFAULT = Pattern.compile("\\$\\{([A-Z_]+)(:\\?[^}]*)?}");

    @Test
    void everyContainerIsGuardedAndLimited() throws IOException {
        services().forEach((name, service) -> {
            assertThat(service).as(name).containsEntry("cap_drop", List.of("ALL")).containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .containsKeys("mem_limit", "pids_limit", "logging", "image");
            assertThat(service.get("read_only")).as(name).isEqualTo(!name.equals("keycloak"));
        });
    }

    @Test
    void onlyGatewayAndSignInHaveAPortAndOnlyOnThisMachine() throws IOException {
        services().forEach((name, service) -> {
            var ports = list(service.get("ports"));
            assertThat(ports.isEmpty()).as(name).isEqualTo(!Set.of("gateway", "keycloak").contains(name));
            assertThat(ports).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
        });
    }

    @Test
    void keycloakGetsEverySecretTheRealmNames() throws IOException {
        var given = (Map<?, ?>) services().get("keycloak").get("environment");
        assertThat(given.keySet().stream().map(Object::toString).toList())
                .containsAll(names(SECRET_OF_THE_REALM, Files.readString(Path.of("../helm/ansinh/files/realm.json"))));
    }

    @Test
    void theScriptMakesEverySecret() throws IOException {
        var made = Files.readString(Path.of("compose"));
        assertThat(names(VARIABLE_WITHOUT_DEFAULT, Files.readString(FILE))).isNotEmpty()
                .allMatch(name -> Pattern.compile("\\b" + name + "\\b").matcher(made).find());
    }

    private static Set<String> names(Pattern pattern, String text) {
        var names = new TreeSet<String>();
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(FILE));
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    private static List<String> list(Object value) {
        return value == null ? List.of() : ((List<?>) value).stream().map(Object::toString).toList();
    }
}
