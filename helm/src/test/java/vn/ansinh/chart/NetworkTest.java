package vn.ansinh.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The table of who may call whom stands here a second time, written from the design and not from the templates. */
class NetworkTest {

    private record Edge(String from, String to) {
    }

    private static final List<String> FIVE = List.of("participant", "contribution", "subsidy", "campaign", "reporting");
    private static final List<String> SIX = List.of("gateway", "participant", "contribution", "subsidy", "campaign", "reporting");

    private static Set<Edge> betweenPods() {
        var edges = new LinkedHashSet<Edge>();
        FIVE.forEach(service -> edges.add(new Edge("gateway", service)));
        edges.add(new Edge("contribution", "participant"));
        edges.add(new Edge("contribution", "subsidy"));
        edges.add(new Edge("first-receipt", "gateway"));
        return edges;
    }

    private static Set<Edge> inATrial() {
        var edges = betweenPods();
        SIX.forEach(one -> edges.add(new Edge(one, "keycloak")));
        edges.add(new Edge("first-receipt", "keycloak"));
        FIVE.forEach(service -> List.of("mongodb", "kafka").forEach(part -> edges.add(new Edge(service, part))));
        return edges;
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void everythingIsRefusedUnlessSaid(Rendering rendering) {
        var deny = policies(rendering).filter(policy -> policy.name().equals("ansinh-default-deny")).toList();
        assertThat(deny).singleElement().satisfies(policy -> {
            assertThat(policy.spec().path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
            assertThat(policy.spec().has("ingress")).isFalse();
            assertThat(policy.spec().path("egress").valueStream()).singleElement()
                    .satisfies(rule -> assertThat(ports(rule)).containsOnly("53"));
        });
        assertThat(rendering.manifests().stream().filter(manifest -> manifest.podTemplate().isPresent()))
                .allMatch(manifest -> isSelected(manifest, deny.getFirst().spec().at("/podSelector/matchLabels")));
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void podsMayCallExactlyTheirNeighbours(Rendering rendering) {
        assertThat(edges(rendering, "egress", "to", "")).isEqualTo(expected(rendering));
    }

    /** The gateway is open unless the values say for whom. */
    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void podsAreCalledByExactlyTheirNeighbours(Rendering rendering) {
        var isOpen = policies(rendering).filter(policy -> policy.name().equals("ansinh-gateway"))
                .anyMatch(policy -> policy.spec().path("ingress").valueStream().anyMatch(rule -> !rule.has("from")));
        var expected = expected(rendering);
        if (isOpen) {
            expected.remove(new Edge("first-receipt", "gateway"));
        }
        assertThat(edges(rendering, "ingress", "from", "called")).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void everyRuleNamesItsPorts(Rendering rendering) {
        assertThat(policies(rendering)).allSatisfy(policy -> assertThat(Stream.of("ingress", "egress").flatMap(way -> policy.spec().path(way).valueStream()))
                .allMatch(rule -> rule.path("ports").size() > 0 && rule.path("ports").valueStream().allMatch(port -> port.has("port"))));
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void monitoringReachesTheSix(Rendering rendering) {
        assertThat(policies(rendering).filter(policy -> SIX.contains(subject(policy)))).hasSize(6)
                .allMatch(policy -> policy.spec().path("ingress").valueStream().anyMatch(rule -> !rule.has("from")
                        || rule.path("from").valueStream().anyMatch(peer -> peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name").asString("")
                                .equals("monitoring"))));
    }

    @Test
    void outsideATrialTheSixReachTheIssuerAndTheFiveStoreAndBroker() {
        assertThat(policies(Rendering.ofPlatform("defaults")).filter(policy -> SIX.contains(subject(policy)))).allSatisfy(policy -> assertThat(outside(policy))
                .isEqualTo(new TreeSet<>(subject(policy).equals("gateway") ? Set.of("443", "8443") : Set.of("443", "8443", "27017", "9092", "9093"))));
        assertThat(policies(Rendering.ofPlatform("defaults")).filter(policy -> subject(policy).equals("first-receipt")))
                .singleElement().satisfies(policy -> assertThat(outside(policy)).containsExactlyInAnyOrder("443", "8443"));
    }

    @Test
    void inATrialNothingOutsideIsReached() {
        assertThat(policies(Rendering.ofPlatform("trial")).filter(policy -> !policy.name().equals("ansinh-default-deny")))
                .allSatisfy(policy -> assertThat(outside(policy)).isEmpty());
    }

    @Test
    void tracesLeaveTheSixForTheCollectorOnly() {
        assertThat(policies(Rendering.ofPlatform("tracing")).filter(policy -> SIX.contains(subject(policy))))
                .allMatch(policy -> outside(policy).contains("4318"));
        assertThat(policies(Rendering.ofPlatform("defaults"))).noneMatch(policy -> outside(policy).contains("4318"));
    }

    private static Set<Edge> expected(Rendering rendering) {
        return ordered(rendering.manifests().stream().anyMatch(manifest -> manifest.name().equals("ansinh-mongodb")) ? inATrial() : betweenPods());
    }

    private static Set<Edge> edges(Rendering rendering, String way, String peers, String called) {
        UnaryOperator<Edge> direction = called.isEmpty() ? edge -> edge : edge -> new Edge(edge.to, edge.from);
        var edges = new LinkedHashSet<Edge>();
        policies(rendering).filter(policy -> !policy.name().equals("ansinh-default-deny"))
                .forEach(policy -> policy.spec().path(way).valueStream().flatMap(rule -> rule.path(peers).valueStream())
                        .map(peer -> peer.at("/podSelector/matchLabels/app.kubernetes.io~1name").asString(""))
                        .filter(name -> SIX.contains(name) || Set.of("mongodb", "kafka", "keycloak", "first-receipt").contains(name))
                        .forEach(name -> edges.add(direction.apply(new Edge(subject(policy), name)))));
        return ordered(edges);
    }

    private static Set<Edge> ordered(Set<Edge> edges) {
        var ordered = new TreeSet<Edge>(Comparator.comparing(Edge::from).thenComparing(Edge::to));
        ordered.addAll(edges);
        return ordered;
    }

    /** Ports open towards what is not a pod of this release. */
    private static Set<String> outside(Manifest policy) {
        var ports = new TreeSet<String>();
        policy.spec().path("egress").valueStream()
                .filter(rule -> rule.path("to").valueStream().noneMatch(peer -> peer.at("/podSelector/matchLabels").has("app.kubernetes.io/instance")))
                .forEach(rule -> ports.addAll(ports(rule)));
        return ports;
    }

    private static Set<String> ports(JsonNode rule) {
        return new TreeSet<>(rule.path("ports").valueStream().map(port -> port.path("port").asString()).toList());
    }

    private static String subject(Manifest policy) {
        return policy.spec().at("/podSelector/matchLabels/app.kubernetes.io~1name").asString("");
    }

    private static boolean isSelected(Manifest manifest, JsonNode labels) {
        var own = manifest.spec().at("/template/metadata/labels");
        return labels.propertyStream().allMatch(label -> own.path(label.getKey()).equals(label.getValue()));
    }

    private static Stream<Manifest> policies(Rendering rendering) {
        return rendering.manifests().stream().filter(manifest -> manifest.kind().equals("NetworkPolicy"));
    }
}
