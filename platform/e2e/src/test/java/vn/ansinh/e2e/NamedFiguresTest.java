package vn.ansinh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedFiguresTest {

    @Test
    void namesWhatIsLeftOfAnExpressionWithoutLabelsFunctionsAndDurations() {
        assertThat(NamedFigures.names("sum by (service, le) (rate(a_bucket{status=~\"5..\",x=\"b{\"}[5m])) / on (pod) group_left (x) b_total > 0.02 and c{} offset 5m"))
                .containsExactly("a_bucket", "b_total", "c");
        assertThat(NamedFigures.names("60 * max_over_time(d{namespace=\"$namespace\"}[$__rate_interval]) or vector(0)")).containsExactly("d");
    }
}
