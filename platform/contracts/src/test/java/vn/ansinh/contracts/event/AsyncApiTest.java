package vn.ansinh.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document for readers outside says what the code does. */
class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("../../docs/asyncapi.yaml");
    private static final List<String> TOPICS = List.of(Topics.PARTICIPANT, Topics.CONTRIBUTION, Topics.SUBSIDY, Topics.CAMPAIGN, Topics.REPORTING);

    private final JsonNode document = YAMLMapper.builder().build().readTree(DOCUMENT.toFile());

    @Test
    void namesEachTopicWithItsPartitionsAndItsEvents() {
        var channels = document.path("channels").valueStream().collect(Collectors.toMap(channel -> channel.path("address").asString(), channel -> channel));
        assertThat(channels.keySet()).containsExactlyInAnyOrderElementsOf(TOPICS);
        channels.forEach((topic, channel) -> {
            var types = Arrays.stream(EventType.values()).filter(type -> type.topic().equals(topic)).map(EventType::type).toList();
            assertThat(channel.path("messages").propertyNames()).containsExactlyElementsOf(types);
            assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(Topics.PARTITIONS);
            channel.path("messages").forEachEntry((type, message) ->
                    assertThat(message.path("$ref").asString()).isEqualTo("#/components/messages/" + type));
        });
    }

    @Test
    void describesEachEventByItsSchema() {
        var messages = document.at("/components/messages");
        assertThat(messages.propertyNames()).containsExactlyElementsOf(Arrays.stream(EventType.values()).map(EventType::type).toList());
        messages.forEachEntry((type, message) -> {
            var schema = DOCUMENT.resolveSibling(message.at("/payload/schema/$ref").asString());
            assertThat(message.path("name").asString()).isEqualTo(type);
            assertThat(schema.getFileName()).hasToString(type + ".json");
            assertThat(Files.exists(schema)).as("%s exists", schema).isTrue();
        });
    }
}
