package vn.ansinh.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What another version of a service may rely on. */
class EventContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource
    void theJsonOfAnEventIsTheApprovedSnapshot(EventType type) {
        assertThat(JSON.readTree(EventJson.write(Samples.of(type)))).isEqualTo(JSON.readTree(snapshot(type)));
    }

    @ParameterizedTest
    @EnumSource
    void theSnapshotCanStillBeRead(EventType type) {
        assertThat(EventJson.read(type, snapshot(type))).isEqualTo(Samples.of(type));
        assertThat(EventJson.read(type, snapshot(type).getBytes(UTF_8))).isEqualTo(Samples.of(type));
    }

    @ParameterizedTest
    @EnumSource
    void membersOfALaterVersionAreIgnored(EventType type) {
        var later = snapshot(type).replaceFirst("\\{", "{\"addedLater\": {\"a\": 1},");
        assertThat(EventJson.read(type, later)).isEqualTo(Samples.of(type));
        assertThat(violations(type, later)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSnapshotIsValid(EventType type) {
        assertThat(violations(type, snapshot(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaRefusesAnEventWithoutAnyOfItsRequiredMembers(EventType type) {
        var snapshot = JSON.readTree(snapshot(type));
        JSON.readTree(schemaText(type)).path("required").forEach(member -> {
            var without = snapshot.deepCopy().asObject();
            without.remove(member.asString());
            assertThat(violations(type, without.toString())).as("without %s", member).isNotEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaNamesEveryMemberAndOnlyOptionalOnesMayBeMissing(EventType type) {
        var components = List.of(type.dataClass().getRecordComponents());
        var schema = JSON.readTree(schemaText(type));
        assertThat(schema.path("title").asString()).isEqualTo(type.type());
        assertThat(schema.path("properties").propertyNames()).containsExactlyElementsOf(components.stream().map(RecordComponent::getName).toList());
        var required = components.stream().filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class)).map(RecordComponent::getName);
        assertThat(schema.path("required").valueStream().map(node -> node.asString())).containsExactlyElementsOf(required.toList());
    }

    @Test
    void noTwoEventsShareATypeAndEachStandsInItsServicesTopic() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::type)).doesNotHaveDuplicates()
                .allMatch(type -> type.matches("vn\\.ansinh\\.[a-z]+(-[a-z]+)*\\.[a-z]+\\.v1"));
        assertThat(EventType.values()).allSatisfy(type -> assertThat(EventType.of(Samples.of(type))).isEqualTo(type));
        assertThat(EventType.values()).allSatisfy(type -> assertThat(EventType.ofType(type.type())).contains(type));
        assertThat(EventType.ofType("vn.ansinh.person.forgotten.v1")).isEmpty();
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        var snapshot = snapshot(EventType.CONTRIBUTION_RECEIVED);
        for (var wrong : List.of(snapshot.replace("330000", "330000.5"), snapshot.replace("330000", "\"330000\""), snapshot.replace("\"FEMALE\"", "1"))) {
            assertThat(wrong).isNotEqualTo(snapshot);
            assertThatThrownBy(() -> EventJson.read(EventType.CONTRIBUTION_RECEIVED, wrong)).isInstanceOf(JacksonException.class);
        }
    }

    private static List<String> violations(EventType type, String json) {
        Schema schema = SCHEMAS.getSchema(schemaText(type), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).stream()
                .map(Object::toString).toList();
    }

    private static String schemaText(EventType type) {
        return text("/schemas/" + type.type() + ".json");
    }

    private static String snapshot(EventType type) {
        return text("/snapshots/" + type.type() + ".json");
    }

    private static String text(String resource) {
        try (InputStream in = EventContractTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource + " is missing").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
