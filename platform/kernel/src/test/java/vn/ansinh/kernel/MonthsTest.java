package vn.ansinh.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Test
    void consecutiveMonthsCrossTheYear() {
        assertThat(Months.from(NOVEMBER, 3).asList())
                .containsExactly(NOVEMBER, YearMonth.of(2025, 12), YearMonth.of(2026, 1));
    }

    @Test
    void isASetInAscendingOrder() {
        var months = Months.of(List.of(NOVEMBER.plusMonths(1), NOVEMBER, NOVEMBER));
        assertThat(months.asList()).containsExactly(NOVEMBER, NOVEMBER.plusMonths(1));
        assertThat(months.first()).contains(NOVEMBER);
        assertThat(months.last()).contains(NOVEMBER.plusMonths(1));
    }

    @Test
    void knowsOverlapUnionAndDifference() {
        var three = Months.from(NOVEMBER, 3);
        var last = Months.from(NOVEMBER.plusMonths(2), 2);
        assertThat(three.overlaps(last)).isTrue();
        assertThat(three.overlaps(Months.from(NOVEMBER.plusMonths(3), 1))).isFalse();
        assertThat(three.union(last)).isEqualTo(Months.from(NOVEMBER, 4));
        assertThat(three.minus(last)).isEqualTo(Months.from(NOVEMBER, 2));
        assertThat(three.intersection(last)).isEqualTo(Months.from(NOVEMBER.plusMonths(2), 1));
    }

    @Test
    void noMonthsHaveNoFirstMonth() {
        assertThat(Months.from(NOVEMBER, 0)).isSameAs(Months.NONE);
        assertThat(Months.NONE.first()).isEmpty();
        assertThatThrownBy(() -> Months.from(NOVEMBER, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
