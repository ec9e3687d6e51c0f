package vn.ansinh.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.ansinh.contracts.event.Topics;

/** The tables of the charts against the code they repeat: who consumes what, which collections there are. */
class TablesTest {

    private static final List<String> SERVICES = List.of("participant", "contribution", "subsidy", "campaign", "reporting");
    private static final Pattern NAME = Pattern.compile("String name\\(\\) \\{\\s+return \"([a-z-]+)\";");
    private static final Pattern TOPIC = Pattern.compile("Topics\\.([A-Z]+)");

    private record Right(String user, String operation, String resource) implements Comparable<Right> {

        @Override
        public int compareTo(Right other) {
            return toString().compareTo(other.toString());
        }
    }

    @Test
    void theTableOfConsumersIsThatOfTheCode() throws IOException {
        assertThat(consumersOfTheTable()).isEqualTo(SERVICES.stream().flatMap(service -> Sources.of("services/" + service).stream()
                .filter(source -> source.contains("implements EventConsumer"))
                .map(source -> service + "-" + first(NAME, source) + " " + topics(source))).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void everyGroupScalesItsServiceWhereLagDoes(Rendering rendering) throws IOException {
        var triggers = rendering.manifests().stream().filter(manifest -> manifest.kind().equals("ScaledObject"))
                .flatMap(manifest -> manifest.spec().path("triggers").valueStream()).filter(trigger -> trigger.path("type").asString().equals("kafka"))
                .map(trigger -> trigger.at("/metadata/consumerGroup").asString() + " [" + trigger.at("/metadata/topic").asString() + "]")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(triggers).isEqualTo(rendering.name().startsWith("lag") || rendering.name().equals("overlay nation") ? consumersOfTheTable() : Set.of());
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofOperators")
    void aUserMayWriteItsTopicAndReadWhatItsConsumersHearAndNothingElse(Rendering rendering) throws IOException {
        var rights = new TreeSet<Right>();
        rendering.manifests().stream().filter(manifest -> manifest.kind().equals("KafkaUser"))
                .forEach(user -> user.spec().at("/authorization/acls").forEach(acl -> acl.path("operations").forEach(operation -> {
                    assertThat(acl.at("/resource/patternType").asString()).isEqualTo("literal");
                    rights.add(new Right(user.name(), operation.asString(), acl.at("/resource/type").asString() + " " + acl.at("/resource/name").asString()));
                })));
        assertThat(rights).isEqualTo(rendering.name().equals("nothing") ? Set.of() : expectedRights());
    }

    private static Set<Right> expectedRights() throws IOException {
        var rights = new TreeSet<Right>();
        for (var service : SERVICES) {
            var user = "ansinh-" + service;
            Stream.of("Write", "Describe").forEach(operation -> rights.add(new Right(user, operation, "topic ansinh." + service + ".v1")));
            table("helm/ansinh/files/consumers.yaml").filter(consumer -> consumer.path("service").asString().equals(service)).forEach(consumer -> {
                rights.add(new Right(user, "Read", "group " + service + "-" + consumer.path("name").asString()));
                consumer.path("topics").forEach(topic -> Stream.of("Read", "Describe")
                        .forEach(operation -> rights.add(new Right(user, operation, "topic " + topic.asString()))));
            });
        }
        return rights;
    }

    @Test
    void theTopicsAreThoseOfTheEvents() {
        var topics = Rendering.ofOperators("defaults").manifests().stream().filter(manifest -> manifest.kind().equals("KafkaTopic")).toList();
        assertThat(topics).extracting(Manifest::name).containsExactlyInAnyOrder(Topics.PARTICIPANT, Topics.CONTRIBUTION, Topics.SUBSIDY, Topics.CAMPAIGN,
                Topics.REPORTING);
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.spec().path("partitions").asInt()).isEqualTo(Topics.PARTITIONS);
            assertThat(topic.spec().at("/config/retention.ms").asInt(0)).isEqualTo(-1);
            assertThat(topic.spec().at("/config/cleanup.policy").asString()).isEqualTo("delete");
        });
    }

    @Test
    void everyCollectionWithAKeyExists() throws IOException {
        assertThat(table("k8s/ansinh-operators/files/collections.yaml")).isNotEmpty().allSatisfy(row -> {
            var name = "\"" + row.path("collection").asString() + "\"";
            assertThat(Sources.of(row.path("database").asString(), "platform/messaging", "platform/service-starter")).as(name)
                    .anyMatch(source -> source.contains(name));
        });
    }

    /** A unique index on a spread collection would need the key in front; what must be unique is an {@code _id} instead. */
    @Test
    void noCollectionWithAKeyHasAUniqueIndex() throws IOException {
        assertThat(table("k8s/ansinh-operators/files/collections.yaml")).allSatisfy(row -> {
            var name = "\"" + row.path("collection").asString() + "\"";
            assertThat(Sources.of(row.path("database").asString(), "platform/messaging", "platform/service-starter"))
                    .noneMatch(source -> source.contains(name) && source.contains(".unique()"));
        });
    }

    @Test
    void theRealmHasTheServicesAndNobodysAccount() {
        var realm = Rendering.ofOperators("defaults").manifests().stream().filter(manifest -> manifest.kind().equals("KeycloakRealmImport")).findFirst()
                .orElseThrow();
        assertThat(realm.spec().at("/realm/users").valueStream()).isNotEmpty()
                .allMatch(user -> user.has("serviceAccountClientId") && !user.has("credentials"));
        assertThat(realm.spec().at("/realm/clients").valueStream().map(client -> client.path("clientId").asString()))
                .contains("svc-gateway", "svc-contribution").doesNotContain("ansinh-cli");
        var secrets = realm.spec().at("/realm/clients").valueStream().filter(client -> client.has("secret"))
                .map(client -> client.path("secret").asString().replaceAll("[${}]", "")).toList();
        assertThat(secrets).containsExactlyInAnyOrderElementsOf(realm.spec().path("placeholders").propertyNames());
    }

    private static Set<String> consumersOfTheTable() throws IOException {
        return table("helm/ansinh/files/consumers.yaml").map(row -> row.path("service").asString() + "-" + row.path("name").asString() + " "
                + row.path("topics").valueStream().map(JsonNode::asString).sorted().toList()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> table(String file) throws IOException {
        return Manifest.YAML.readTree(Files.readString(Chart.inRepository(file))).valueStream();
    }

    private static String topics(String source) {
        return TOPIC.matcher(source.substring(source.indexOf("Set<String> topics()"))).results().map(it -> it.group(1).toLowerCase(Locale.ROOT)).distinct()
                .sorted().map("ansinh.%s.v1"::formatted).toList().toString();
    }

    private static String first(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(it -> it.group(1)).findFirst().orElseThrow();
    }
}
