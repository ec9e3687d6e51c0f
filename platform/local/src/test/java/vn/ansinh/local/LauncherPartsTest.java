package vn.ansinh.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherPartsTest {

    @Test
    void namesTheBusyPortItsUserAndTheWayOut() {
        var needed = PortPlan.standard().neededBy(List.of("mongodb", "gateway"));
        assertThat(PortCheck.complaint(needed, port -> port != 8080))
            .hasValue("Port 8080, needed by gateway, is in use; stop the program that uses it, or move all ports with ANSINH_PORT_SHIFT=1000.");
        assertThat(PortCheck.complaint(needed, port -> true)).isEmpty();
    }

    @Test
    void shiftsEveryPort() {
        assertThat(PortPlan.shiftedBy(1000).neededBy(PartNames.ALL).values()).containsExactlyInAnyOrder(9080, 9081, 9101, 9102, 9103, 9104, 9105, 20092, 20093, 28027, 9090);
    }

    @Test
    void refusesAnUnknownPartWithTheNamesOfTheKnownOnes() {
        assertThatThrownBy(() -> PortPlan.standard().of("kafak")).isInstanceOf(LocalFailure.class).hasMessageContaining("kafka, keycloak");
    }

    @Test
    void stampsProgressWithSeconds() {
        assertThat(Stopwatch.stamped(Duration.ofMillis(12_340), "kafka ready")).isEqualTo("  12.3 s  kafka ready");
    }

    @Test
    void readsTheClockChange() {
        assertThat(ClockControl.command("2026-05-04")).isEqualTo(Map.of("date", "2026-05-04"));
        assertThat(ClockControl.command("2026-05-04T08:00:00Z")).isEqualTo(Map.of("now", "2026-05-04T08:00:00Z"));
        assertThat(ClockControl.command("+P1M")).isEqualTo(Map.of("shift", "P1M"));
        assertThat(ClockControl.command("-P1D")).isEqualTo(Map.of("shift", "-P1D"));
        assertThat(ClockControl.command("reset")).isEqualTo(Map.of("reset", true));
    }

    @Test
    void keepsTheKeysOfADataFolder(@TempDir Path data) {
        var keys = LocalKeys.in(data);
        assertThat(Base64.getDecoder().decode(keys.fieldKeyset())).hasSize(64);
        assertThat(Base64.getDecoder().decode(keys.cursorKey())).hasSize(32);
        assertThat(LocalKeys.in(data).fieldKeyset()).isEqualTo(keys.fieldKeyset());
        assertThat(keys.toString()).doesNotContain(keys.cursorKey());
    }

    @Test
    void addsAKeyThatAnEarlierVersionDidNotHaveAndKeepsTheOthers(@TempDir Path data) throws Exception {
        var first = LocalKeys.in(data);
        Files.writeString(data.resolve("keys.properties"), "fields=" + first.fieldKeyset() + "\ncursors=" + first.cursorKey() + "\n");
        var second = LocalKeys.in(data);
        assertThat(second).isEqualTo(new LocalKeys(first.fieldKeyset(), second.listKeyset(), first.cursorKey()));
        assertThat(Base64.getDecoder().decode(second.listKeyset())).hasSize(32);
        assertThat(LocalKeys.in(data)).isEqualTo(second);
    }

    @Test
    void resetDeletesOnlyWhatTheLauncherMade(@TempDir Path data) throws Exception {
        Files.createDirectories(data.resolve("mongodb/journal"));
        Files.writeString(data.resolve("mine.txt"), "kept");
        LocalPlatform.reset(Options.of(data, data, PortPlan.standard()));
        assertThat(data.resolve("mongodb")).doesNotExist();
        assertThat(data.resolve("mine.txt")).exists();
    }

    @Test
    void onlyTheTokenOfTheDataFolderOpensTheControl(@TempDir Path data) {
        var control = ControlFile.create(data, Ports.free());
        try (var server = ControlServer.start(control, command -> "did " + command)) {
            assertThat(ControlClient.tell(data, "status")).hasValue("did status");
            ControlFile.create(data, control.port());
            assertThat(ControlClient.tell(data, "status")).isEmpty();
        }
    }
}
