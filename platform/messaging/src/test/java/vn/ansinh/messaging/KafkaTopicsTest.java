package vn.ansinh.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ansinh.contracts.event.Topics;

class KafkaTopicsTest {

    private record Hearing(String name, Set<String> topics) implements EventConsumer {

        @Override
        public void apply(List<ReceivedEvent> batch) {
        }
    }

    @Test
    void aServiceNeedsItsOwnTopicAndThoseItHearsAndNoOthers() {
        var consumers = List.of(new Hearing("counting", Set.of(Topics.CONTRIBUTION)), new Hearing("planning", Set.of(Topics.CAMPAIGN)));
        assertThat(KafkaTopics.of("reporting", consumers)).containsExactly(Topics.CAMPAIGN, Topics.CONTRIBUTION, Topics.REPORTING);
    }

    @Test
    void aServiceThatHearsNobodyNeedsItsOwnTopic() {
        assertThat(KafkaTopics.of("contribution", List.of())).containsExactly(Topics.CONTRIBUTION);
    }
}
