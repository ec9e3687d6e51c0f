package vn.ansinh.starter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class BodyLimitsTest {

    private final BodyLimits limits = new BodyLimits(DataSize.ofMegabytes(1), List.of(
            new BodyLimits.Limit("/lists/**", "text/csv", DataSize.ofMegabytes(9)), new BodyLimits.Limit("/lists/**", null, DataSize.ofMegabytes(5))));

    @ParameterizedTest
    @CsvSource({
        "/lists,   text/csv,               9",
        "/lists/7, TEXT/CSV; charset=utf-8, 9",
        "/lists,   application/json,       5",
        "/lists,   ,                       5",
        "/other,   text/csv,               1",
    })
    void takesTheFirstThatMatchesPathAndMediaType(String path, String type, int megabytes) {
        assertThat(limits.of(path, type)).isEqualTo(DataSize.ofMegabytes(megabytes));
    }
}
