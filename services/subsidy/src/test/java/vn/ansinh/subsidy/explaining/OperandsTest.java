package vn.ansinh.subsidy.explaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OperandsTest {

    private static final Map<String, String> OPERANDS = Operands.of("rate", "22", "income", "1500000", "monthly", "330000");

    @Test
    void areAMapInTheOrderInWhichTheyAreRead() {
        assertThat(OPERANDS).containsExactly(Map.entry("rate", "22"), Map.entry("income", "1500000"), Map.entry("monthly", "330000"))
                .isEqualTo(Map.of("monthly", "330000", "rate", "22", "income", "1500000"));
        assertThat(OPERANDS.get("income")).isEqualTo("1500000");
        assertThat(OPERANDS.get("gross")).isNull();
        assertThat(Operands.of()).isEmpty();
        assertThat(JsonMapper.shared().writeValueAsString(OPERANDS)).isEqualTo("{\"rate\":\"22\",\"income\":\"1500000\",\"monthly\":\"330000\"}");
    }

    @Test
    void doNotChange() {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> OPERANDS.put("rate", "23"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> OPERANDS.entrySet().iterator().next().setValue("23"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> OPERANDS.remove("rate"));
    }
}
