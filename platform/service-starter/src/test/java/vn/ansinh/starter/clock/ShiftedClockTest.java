package vn.ansinh.starter.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.contracts.problem.ProblemException;

class ShiftedClockTest {

    private static final Instant NOW = Instant.parse("2026-01-31T20:00:00Z");

    private final ClockStore store = ClockStore.inMemory();
    private final ShiftedClock clock = new ShiftedClock(Clock.fixed(NOW, ZoneOffset.UTC), store);

    @Test
    void showsTheDayOfVietNam() {
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void goesToAnInstantToADayAndByAPeriod() {
        move(new ClockCommand(Instant.parse("2023-10-15T03:00:00Z"), null, null, null, null));
        assertThat(clock.now()).isEqualTo(Instant.parse("2023-10-15T03:00:00Z"));
        move(new ClockCommand(null, LocalDate.of(2025, 6, 30), null, null, null));
        assertThat(clock.now()).isEqualTo(Instant.parse("2025-06-30T03:00:00Z"));
        move(byShift("P1M"));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2025, 7, 30));
        move(byShift("PT20H"));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2025, 7, 31));
        move(byShift("-P1D"));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2025, 7, 30));
        move(new ClockCommand(null, null, null, 3600L, null));
        assertThat(clock.now()).isEqualTo(NOW.plusSeconds(3600));
        move(new ClockCommand(null, null, null, null, true));
        assertThat(clock.now()).isEqualTo(NOW);
    }

    @Test
    void keepsItsShiftWhereItIsStored() {
        move(byShift("P40D"));
        assertThat(new ShiftedClock(Clock.fixed(NOW, ZoneOffset.UTC), store).shift()).isEqualTo(Duration.ofDays(40));
    }

    @Test
    void refusesACommandThatSaysNothingOrCannotBeRead() {
        assertThatThrownBy(() -> move(new ClockCommand(null, null, null, null, null))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> move(byShift("tomorrow"))).isInstanceOf(ProblemException.class);
    }

    private static ClockCommand byShift(@Nullable String shift) {
        return new ClockCommand(null, null, shift, null, null);
    }

    private void move(ClockCommand command) {
        clock.shiftBy(command.shiftOf(clock));
    }
}
