package vn.ansinh.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.RealmRepresentation;

class ObjectsTest {

    private static final String SCALED = """
            {apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: {name: a}, spec: {scaleTargetRef: {name: a}, triggers: [%s]}}""";

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#all")
    void everyObjectIsAsItsPublishedModelSays(Rendering rendering) {
        var softly = new SoftAssertions();
        assertThat(rendering.manifests()).isNotEmpty();
        rendering.manifests().forEach(manifest -> softly.assertThat(Models.objections(manifest)).as(manifest.toString()).isEmpty());
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#all")
    void noTwoObjectsHaveOneName(Rendering rendering) {
        var names = rendering.manifests().stream().collect(Collectors.groupingBy(Manifest::toString, Collectors.counting()));
        assertThat(names).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#all")
    void namesFitIntoAClusterWithALongNameOfTheRelease(Rendering rendering) {
        assertThat(rendering.manifests()).extracting(Manifest::name).allMatch(name -> name.matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?") && name.length() <= 40);
    }

    @ParameterizedTest
    @MethodSource("vn.ansinh.chart.Rendering#ofOperators")
    void theRealmIsAsKeycloakReadsIt(Rendering rendering) {
        assertThat(rendering.manifests()).filteredOn(manifest -> manifest.kind().equals("KeycloakRealmImport"))
                .allSatisfy(realm -> assertThat(Models.byClass(realm.spec().path("realm"), RealmRepresentation.class)).isEmpty());
    }

    /** What would pass if the models were lenient. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {apiVersion: v1, kind: Service, metadata: {name: a}, spec: {portz: []}}                                         | portz
            {apiVersion: v1, kind: Service, metadata: {name: a, labels: {b: 1}}}                                            | b
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {replicas: two}}                             | two
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {spec: {containers: [{env: [{name: a, value: 1}]}]}}}} | value
            {apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, metadata: {name: a}, spec: {partition: 12}}                 | partition
            {apiVersion: kafka.strimzi.io/v1, kind: KafkaUser, metadata: {name: a}, spec: {authorization: {type: simple, acl: []}}} | acl
            {apiVersion: psmdb.percona.com/v1, kind: PerconaServerMongoDB, metadata: {name: a}, spec: {replset: []}}        | replset
            {apiVersion: example.vn/v1, kind: Thing, metadata: {name: a}}                                                   | no model
            """)
    void anUnknownFieldOrAWrongTypeIsRefused(String yaml, String named) {
        assertThat(Manifest.all(yaml)).singleElement().satisfies(manifest -> assertThat(Models.objections(manifest)).isNotEmpty()
                .anyMatch(objection -> objection.contains(named)));
    }

    @Test
    void aTriggerOfKedaTakesTextsOnly() {
        assertThat(Manifest.all(SCALED.formatted("{type: cpu, metadata: {value: \"70\"}}"))).allMatch(manifest -> Models.objections(manifest).isEmpty());
        assertThat(Manifest.all(SCALED.formatted("{type: cpu, metadata: {value: 70}}"))).noneMatch(manifest -> Models.objections(manifest).isEmpty());
    }
}
