package vn.ansinh.reporting.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    /** Long An 30/09/2019 against October 2018, and 31/12/2018 against 2017; then roundings. */
    @ParameterizedTest
    @CsvSource({"5240,718,4522,629.81", "2747,736,2011,273.23", "2,3,-1,-33.33", "1,3,-2,-66.67", "20001,20000,1,0.01", "0,5,-5,-100.00", "7,7,0,0.00"})
    void changeIsInPercentOfTheOtherFigure(long value, long compared, long change, BigDecimal percent) {
        assertThat(Change.of(value, compared)).isEqualTo(new Change(compared, change, percent));
    }

    @Test
    void nothingIsAPercentageOfZero() {
        assertThat(Change.of(5, 0)).isEqualTo(new Change(0, 5, null));
    }
}
