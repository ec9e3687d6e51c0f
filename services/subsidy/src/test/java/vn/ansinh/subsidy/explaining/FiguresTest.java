package vn.ansinh.subsidy.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.Vnd;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                    | 0                         | 0                         | 0
            7                    | 7                         | 7                         | 7
            999                  | 999                       | 999                       | 999
            1000                 | 1000                      | 1.000                     | 1,000
            1500000              | 1500000                   | 1.500.000                 | 1,500,000
            -999                 | -999                      | -999                      | -999
            -123456              | -123456                   | -123.456                  | -123,456
            0.310000             | 0.31                      | 0,31                      | 0.31
            -0.5                 | -0.5                      | -0,5                      | -0.5
            23.166065            | 23.166065                 | 23,166065                 | 23.166065
            12345.60             | 12345.6                   | 12.345,6                  | 12,345.6
            1.5E+7               | 15000000                  | 15.000.000                | 15,000,000
            99999999999999999999 | 99999999999999999999      | 99.999.999.999.999.999.999 | 99,999,999,999,999,999,999
            """)
    void areWrittenAsPeopleReadThem(BigDecimal number, String plain, String vi, String en) {
        assertThat(Figure.of(number)).isEqualTo(new Figure(plain, vi, en));
        assertThat(Figures.vietnamese(number)).isEqualTo(vi);
        assertThat(Figures.english(number)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, '0'", "1500000, 1.500.000, '1,500,000'", "-9223372036854775808, -9.223.372.036.854.775.808, '-9,223,372,036,854,775,808'"})
    void amountsToo(long amount, String vi, String en) {
        assertThat(Figure.of(Vnd.of(amount))).isEqualTo(new Figure(Long.toString(amount), vi, en));
    }
}
