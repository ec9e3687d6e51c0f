package vn.ansinh.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What every pod of the charts has to be, jobs, tests and helpers included. */
class PodsTest {

    private static final Set<String> SIX = Set.of("gateway", "participant", "contribution", "subsidy", "campaign", "reporting");
    private static final Set<String> LONG_RUNNING = Set.of("Deployment", "StatefulSet");
    private static final int LONGEST_COMMAND_SECONDS = 30;
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(secret|password|keyset|cursor_key|uri_with).*");

    /** Keycloak writes beside its program unless it was built ahead; the values of a trial say which image that is. */
    private static final Predicate<JsonNode> WRITES_BESIDE_ITS_PROGRAM = container -> container.path("name").asString().equals("keycloak")
            && !StreamSupport.stream(container.path("args").spliterator(), false).anyMatch(argument -> argument.asString().equals("--optimized"));

    private record Rule(String name, Predicate<JsonNode> pod, Predicate<JsonNode> container) {

        static Rule ofPods(String name, Predicate<JsonNode> pod) {
            return new Rule(name, pod, _ -> true);
        }

        static Rule ofContainers(String name, Predicate<JsonNode> container) {
            return new Rule(name, _ -> true, container);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.ofPods("does not run as root", pod -> pod.at("/securityContext/runAsNonRoot").asBoolean(false)
                    && pod.at("/securityContext/runAsUser").asInt(0) > 0),
            Rule.ofPods("has the runtime's seccomp profile", pod -> pod.at("/securityContext/seccompProfile/type").asString("").equals("RuntimeDefault")),
            Rule.ofPods("has no token of a service account", pod -> !pod.path("automountServiceAccountToken").asBoolean(true)),
            Rule.ofPods("does not get the addresses of all services", pod -> !pod.path("enableServiceLinks").asBoolean(true)),
            Rule.ofPods("shares nothing with its node", pod -> !pod.has("hostNetwork") && !pod.has("hostPID") && !pod.has("hostIPC")
                    && pod.path("volumes").valueStream().noneMatch(volume -> volume.has("hostPath"))),
            Rule.ofContainers("gains no privileges", container -> !container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)),
            Rule.ofContainers("has no capabilities", container -> container.at("/securityContext/capabilities/drop").toString().equals("[\"ALL\"]")
                    && !container.at("/securityContext/capabilities").has("add")),
            Rule.ofContainers("cannot write its root", container -> container.at("/securityContext/readOnlyRootFilesystem").asBoolean(false)
                    || WRITES_BESIDE_ITS_PROGRAM.test(container)),
            Rule.ofContainers("reserves processor and memory", container -> container.at("/resources/requests").has("cpu")
                    && container.at("/resources/requests").has("memory")),
            Rule.ofContainers("has a limit of memory", container -> container.at("/resources/limits").has("memory")),
            Rule.ofContainers("runs one version", container -> container.path("image").asString("").matches("[^:]+(:\\d+/[^:]+)?:(?!latest$).+")),
            Rule.ofContainers("takes secrets by reference", container -> container.path("env").valueStream()
                    .noneMatch(variable -> SECRET_NAME.matcher(variable.path("name").asString()).matches() && variable.has("value")
                            && !variable.path("value").asString().startsWith("/etc/"))));

    @TestFactory
    Stream<DynamicTest> everyPod() {
        return Rendering.all().flatMap(rendering -> RULES.stream().map(rule -> dynamicTest(rendering + ": each pod " + rule.name, () -> {
            var softly = new SoftAssertions();
            rendering.manifests().forEach(manifest -> {
                manifest.podTemplate().ifPresent(template -> softly.assertThat(rule.pod.test(template.path("spec"))).as(manifest.toString()).isTrue());
                manifest.containers()
                        .forEach(container -> softly.assertThat(rule.container.test(container)).as(manifest + " " + container.path("name")).isTrue());
            });
            softly.assertAll();
        })));
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#all")
    void everyLongRunningContainerIsWatched(Rendering rendering) {
        var running = rendering.manifests().stream().filter(manifest -> LONG_RUNNING.contains(manifest.kind()))
                .flatMap(manifest -> manifest.spec().at("/template/spec/containers").valueStream());
        assertThat(running).allMatch(container -> container.has("readinessProbe") && container.has("livenessProbe"));
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void theSixSayWhenTheyHaveStartedAreReadyAndLive(Rendering rendering) {
        assertThat(six(rendering)).hasSize(6).allSatisfy(deployment -> {
            var container = deployment.containers().findFirst().orElseThrow();
            assertThat(container.at("/startupProbe/httpGet/path").asString()).isEqualTo("/actuator/health/startup");
            assertThat(container.at("/readinessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/readiness");
            assertThat(container.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/liveness");
        });
    }

    /** What the probes ask that restart a pod must not ask anybody else in turn. */
    @Test
    void aNeighbourThatIsAwayRestartsNoPod() {
        var settings = Stream.of("platform/service-starter/src/main/resources/ansinh-defaults.yaml", "gateway/src/main/resources/application.yaml",
                "services/subsidy/src/main/resources/application.yaml");
        var groups = settings.flatMap(file -> lines(file).filter(line -> line.contains("startup.include:") || line.contains("liveness.include:")));
        assertThat(groups).isNotEmpty().allMatch(line -> line.strip().endsWith("include: livenessState"));
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Chart.inRepository(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First the pod leaves the list of addresses, then what it has begun may end, and some seconds are left for its farewell. */
    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void theLongestCommandEndsBeforeThePodDoes(Rendering rendering) {
        assertThat(six(rendering)).allSatisfy(deployment -> {
            var pod = deployment.spec().at("/template/spec");
            var container = deployment.containers().findFirst().orElseThrow();
            int drain = container.at("/lifecycle/preStop/sleep/seconds").asInt();
            var phase = container.path("env").valueStream().filter(it -> it.path("name").asString().equals("SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE"))
                    .map(it -> Integer.parseInt(it.path("value").asString().replace("s", ""))).findFirst().orElseThrow();
            assertThat(drain).isPositive();
            assertThat(phase).isGreaterThan(LONGEST_COMMAND_SECONDS);
            assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThan(drain + phase);
        });
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void anUpgradeTakesNoReplicaAwayBeforeTheNextIsReady(Rendering rendering) {
        assertThat(six(rendering)).allSatisfy(deployment -> {
            assertThat(deployment.spec().at("/strategy/rollingUpdate/maxUnavailable").asInt(9)).isZero();
            assertThat(deployment.spec().at("/strategy/rollingUpdate/maxSurge").asInt(0)).isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void theSixAreSpreadOverNodesAndZonesVersionByVersion(Rendering rendering) {
        assertThat(six(rendering)).allSatisfy(deployment -> {
            var spread = deployment.spec().at("/template/spec/topologySpreadConstraints");
            assertThat(spread.valueStream().map(it -> it.path("topologyKey").asString())).containsExactlyInAnyOrder("kubernetes.io/hostname",
                    "topology.kubernetes.io/zone");
            assertThat(spread.valueStream()).allMatch(it -> it.path("matchLabelKeys").toString().equals("[\"pod-template-hash\"]"));
        });
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void aDrainedNodeTakesOneReplicaAtATimeAndASickOneAtOnce(Rendering rendering) {
        assertThat(rendering.manifests()).filteredOn(manifest -> manifest.kind().equals("PodDisruptionBudget")).hasSize(6).allSatisfy(budget -> {
            assertThat(budget.spec().path("maxUnavailable").asInt()).isEqualTo(1);
            assertThat(budget.spec().path("unhealthyPodEvictionPolicy").asString()).isEqualTo("AlwaysAllow");
        });
    }

    /** Two who decide how many replicas there are would undo each other's work. */
    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofPlatform")
    void replicasAreSetByOneOnly(Rendering rendering) {
        var scaled = rendering.manifests().stream().filter(manifest -> Set.of("HorizontalPodAutoscaler", "ScaledObject").contains(manifest.kind()))
                .map(manifest -> manifest.spec().at("/scaleTargetRef/name").asString()).toList();
        assertThat(scaled).doesNotHaveDuplicates();
        assertThat(six(rendering)).allMatch(deployment -> deployment.spec().has("replicas") != scaled.contains(deployment.name()));
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#all")
    void secretsAreMadeInATrialOnlyAndOutliveIt(Rendering rendering) {
        var secrets = rendering.manifests().stream().filter(manifest -> manifest.kind().equals("Secret")).toList();
        assertThat(secrets).allMatch(secret -> secret.name().contains("-trial-")
                && secret.json().at("/metadata/annotations/helm.sh~1resource-policy").asString("").equals("keep"));
        assertThat(!secrets.isEmpty()).isEqualTo(rendering.manifests().stream().anyMatch(manifest -> manifest.name().equals("ansinh-mongodb")));
    }

    private static List<Manifest> six(Rendering rendering) {
        return rendering.manifests().stream().filter(manifest -> manifest.kind().equals("Deployment") && SIX.contains(manifest.label("app.kubernetes.io/name")))
                .toList();
    }
}
