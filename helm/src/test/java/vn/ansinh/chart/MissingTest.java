package vn.ansinh.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing in a cluster is said before anything is made in it. */
class MissingTest {

    private static final List<String> SERVICES = List.of("participant", "contribution", "subsidy", "campaign", "reporting");
    private static final Path TLS = Rendering.ofPlatform("tls").values();
    private static final Path SHARDED = Rendering.ofOperators("sharded").values();

    @Test
    void anOldClusterIsRefused() {
        Cluster.empty();
        assertThatThrownBy(() -> Chart.platform().renderOn("1.29.4", TLS)).hasMessageContaining("1.30 or later is needed");
    }

    @Test
    void theAddressOfTheRealmIsAskedForFirst() {
        Cluster.empty();
        assertThatThrownBy(() -> Chart.platform().renderHere(Rendering.ofPlatform("defaults").values())).hasMessageContaining("issuer.uri is missing");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ansinh-store,                 the secret ansinh-store is missing in the namespace ansinh
            ansinh-clients,               the secret ansinh-clients is missing
            ansinh-keys,                  the secret ansinh-keys is missing
            ansinh-ssl,                   the secret ansinh-ssl is missing
            ansinh-cluster-ca-cert,       the secret ansinh-cluster-ca-cert is missing
            ansinh-reporting,             the secret ansinh-reporting is missing
            ansinh-store/campaign,        the secret ansinh-store in the namespace ansinh lacks the key campaign
            ansinh-clients/svc-subsidy,   lacks the key svc-subsidy
            ansinh-keys/fieldKeyset,      lacks the key fieldKeyset
            ansinh-participant/user.p12,  lacks the key user.p12
            """)
    void aMissingSecretOrKeyIsNamed(String missing, String message) {
        cluster(missing, platformSecrets());
        assertThatThrownBy(() -> Chart.platform().renderHere(TLS)).hasMessageContaining(message);
    }

    @Test
    void nothingIsMissedWhereAllIsThere() {
        cluster("", platformSecrets());
        assertThat(Chart.platform().renderHere(TLS)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ansinh-mongodb-passwords,           the secret ansinh-mongodb-passwords is missing
            ansinh-mongodb-passwords/sharding,  lacks the key sharding
            ansinh-backup,                      the secret ansinh-backup is missing
            ansinh-clients/svc-gateway,         lacks the key svc-gateway
            ansinh-keycloak-database/password,  lacks the key password
            ansinh-keycloak-tls,                the secret ansinh-keycloak-tls is missing
            """)
    void theOperatorsChartNamesWhatItMisses(String missing, String message) {
        cluster(missing, operatorsSecrets());
        assertThatThrownBy(() -> Chart.operators().renderHere(SHARDED)).hasMessageContaining(message);
    }

    @Test
    void theOperatorsChartMissesNothingWhereAllIsThere() {
        cluster("", operatorsSecrets());
        assertThat(Chart.operators().renderHere(SHARDED)).isNotEmpty();
    }

    /** Encrypted fields outlive an upgrade, so their keys do. */
    @Test
    void aTrialKeepsTheSecretsItFinds() {
        var first = secretsOfATrial(Cluster.empty());
        var cluster = Cluster.empty();
        first.forEach(cluster::with);
        assertThat(secretsOfATrial(cluster)).isEqualTo(first);
    }

    @Test
    void twoTrialsShareNoSecret() {
        assertThat(secretsOfATrial(Cluster.empty())).doesNotContainAnyElementsOf(secretsOfATrial(Cluster.empty()));
    }

    private static List<Manifest> secretsOfATrial(Cluster cluster) {
        assertThat(cluster).isNotNull();
        return Chart.platform().renderHere(Rendering.ofPlatform("trial").values()).stream().filter(manifest -> manifest.kind().equals("Secret")).toList();
    }

    private static Stream<String> platformSecrets() {
        var clients = SERVICES.stream().map("svc-"::concat).collect(Collectors.joining(" "));
        return Stream.concat(Stream.of("ansinh-store " + String.join(" ", SERVICES), "ansinh-clients partner-vnpost svc-gateway " + clients,
                "ansinh-keys cursorKey fieldKeyset listKeyset", "ansinh-ssl ca.crt", "ansinh-cluster-ca-cert ca.crt"),
                SERVICES.stream().map(service -> "ansinh-" + service + " user.p12 user.password"));
    }

    private static Stream<String> operatorsSecrets() {
        var clients = SERVICES.stream().map("svc-"::concat).collect(Collectors.joining(" "));
        return Stream.of("ansinh-mongodb-passwords sharding " + String.join(" ", SERVICES), "ansinh-backup AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY",
                "ansinh-clients partner-vnpost partner-pvi svc-gateway " + clients, "ansinh-keycloak-database username password",
                "ansinh-keycloak-tls tls.crt tls.key");
    }

    /** @param missing a secret or {@code secret/key} that is left out */
    private static void cluster(String missing, Stream<String> secrets) {
        var cluster = Cluster.empty();
        secrets.map(line -> List.of(line.split(" "))).filter(words -> !words.getFirst().equals(missing)).forEach(words -> {
            var data = words.stream().skip(1).filter(key -> !missing.equals(words.getFirst() + "/" + key)).map(key -> "\"" + key + "\": eA==")
                    .collect(Collectors.joining(", "));
            Manifest.all("{apiVersion: v1, kind: Secret, metadata: {name: %s}, data: {%s}}".formatted(words.getFirst(), data)).forEach(cluster::with);
        });
    }
}
