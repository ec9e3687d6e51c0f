package vn.ansinh.participant.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"Nguyễn Thị Hoà, nguyen thi hoa", "NGUYỄN  THỊ HÒA, nguyen thi hoa", "'Đặng Văn Đỗ ', dang van do", "Y-Bih K’Sor, y bih k sor", "H'Hen Niê, h hen nie"})
    void comparesNamesWithoutAccentsAndCapitals(String name, String plain) {
        assertThat(Names.plain(name)).isEqualTo(plain);
    }

    @Test
    void findsANameFromEachOfItsWords() {
        assertThat(Names.keys("Nguyễn Thị Hoa")).containsExactly("nguyen thi hoa", "thi hoa", "hoa");
    }

    @Test
    void tidiesNames() {
        assertThat(Names.tidy("  Nguyễn   Thị Hoa ")).isEqualTo("Nguyễn Thị Hoa");
    }
}
