package vn.ansinh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ansinh.testing.population.LaoCaiOctober2023;

/** The lists of Lào Cai at a tenth of their size, with contribution killed in the middle and the same lists uploaded again. */
class LaoCaiOctober2023Story {

    private static final LaoCaiOctober2023 POPULATION = new LaoCaiOctober2023(870);
    private static final String MONTH = LaoCaiOctober2023.MONTH;

    private static TestPlatform platform;
    private static Gateway gateway;

    @BeforeAll
    static void aDayInApril() {
        platform = TestPlatform.on("2026-04-15");
        gateway = platform.gateway();
    }

    @Test
    void everybodyIsCountedOnceThoughContributionIsKilledInTheMiddleAndTheListsComeTwice() {
        var story = new LaoCaiStory(gateway, POPULATION);

        var uploads = story.upload();
        platform.kill("contribution");
        platform.start("contribution");
        var outcomes = story.waitUntilDone(uploads);
        story.waitUntilReported();
        assertThat(outcomes).containsEntry("rows", POPULATION.people()).containsEntry("refused", 0);
        assertThat(outcomes.get("recorded") + outcomes.get("alreadyRecorded")).isEqualTo(POPULATION.people());
        theReportIsRight();

        var again = story.tell();
        assertThat(again.outcomes()).containsEntry("alreadyRecorded", POPULATION.people()).containsEntry("recorded", 0);
        theReportIsRight();
    }

    private static void theReportIsRight() {
        var analyst = new Figures(gateway.signIn("analyst"));
        assertThat(analyst.value("participants.active", LaoCaiStory.OLD_PROVINCE, MONTH)).isEqualTo(POPULATION.people());
        assertThat(analyst.by("group", "participants.active", LaoCaiStory.OLD_PROVINCE, MONTH)).containsAllEntriesOf(Map.of(
                "POOR", (long) POPULATION.poor(), "NEAR_POOR", (long) POPULATION.nearPoor(), "OTHER", (long) POPULATION.other()));
        assertThat(analyst.value("contributions.gross", LaoCaiStory.OLD_PROVINCE, MONTH)).isEqualTo(POPULATION.gross());
        assertThat(analyst.value("support.state", LaoCaiStory.OLD_PROVINCE, MONTH)).isEqualTo(POPULATION.stateSupport());

        var laoCai = new Figures(gateway.signIn("analyst.laocai"));
        assertThat(laoCai.onTodaysMap("participants.active", LaoCaiStory.NEW_PROVINCE, MONTH)).isEqualTo(POPULATION.people());
        assertThat(laoCai.onTodaysMap("contributions.gross", LaoCaiStory.NEW_PROVINCE, MONTH)).isEqualTo(POPULATION.gross());
        assertThat(laoCai.onTodaysMap("support.state", LaoCaiStory.NEW_PROVINCE, MONTH)).isEqualTo(POPULATION.stateSupport());
    }
}
