package vn.ansinh.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LoadingTest {

    private static final Logger LOG = Logger.getLogger(LoadingTest.class.getName());

    @Test
    void loadsAllUnitsAndLogsHowLongItTook() {
        long begin = System.nanoTime();
        var units = AdminUnits.load();
        var taken = Duration.ofNanos(System.nanoTime() - begin);

        LOG.info(() -> "units loaded in " + taken.toMillis() + " ms");
        assertThat(units.everything().count()).isEqualTo(14_244);
    }
}
