package vn.ansinh.contribution.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Sex;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-05", "05/10/2023", "5/10/2023", "5-10-2023", "05.10.2023", "2023-10-05T00:00"})
    void readsDaysInBothOrders(String text) {
        assertThat(Values.day(text)).contains(LocalDate.of(2023, 10, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "31/4/2023", "10/2023", "2023", "05/10/23", "tomorrow", "2023-10-05T12:00"})
    void readsNoDayThatDoesNotExist(String text) {
        assertThat(Values.day(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-10", "10/2023", "2023-10-01", "01/10/2023"})
    void readsMonths(String text) {
        assertThat(Values.month(text)).contains(YearMonth.of(2023, 10));
    }

    @ParameterizedTest
    @CsvSource({"1500000,1500000", "1.500.000,1500000", "'1,500,000',1500000", "1 500 000,1500000", "0,0", "1500000.0,1500000", "-5,-5"})
    void readsWholeNumbers(String text, long value) {
        assertThat(Values.whole(text)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1500000.5", "1,500.000", "15.00.000", "1e6", "12345678901234567890", "một"})
    void refusesFractionsAndWhatIsNoNumber(String text) {
        assertThat(Values.whole(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MALE,MALE", "Nam,MALE", "nữ,FEMALE", "NỮ,FEMALE", "Nu,FEMALE", "Female,FEMALE"})
    void readsSexInBothLanguages(String text, Sex sex) {
        assertThat(Values.sex(text)).contains(sex);
    }

    @ParameterizedTest
    @CsvSource({"1,MONTHLY", "3,MONTHS_3", "6,MONTHS_6", "12,MONTHS_12", "VS,ADVANCE", "th,MISSING", "D1LNVS,ADVANCE", "D1LNCT,MISSING", "monthly,MONTHLY"})
    void readsTheMethodCodesOfTheRuleBook(String text, Method method) {
        assertThat(Values.method(text)).contains(method);
    }

    @ParameterizedTest
    @CsvSource({"POOR,POOR", "Hộ nghèo,POOR", "hộ cận nghèo,NEAR_POOR", "Đối tượng khác,OTHER", "VETERAN,VETERAN"})
    void readsGroupsByCodeAndByName(String text, String group) {
        assertThat(Values.group(text)).contains(new Group(group));
    }
}
