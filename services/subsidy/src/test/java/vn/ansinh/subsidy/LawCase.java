package vn.ansinh.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import vn.ansinh.contracts.insurance.Method;

/** One line of {@code law/voluntary-si.csv}: what is paid and the amounts that must come out. */
public record LawCase(
        String id, LocalDate date, List<String> groups, long income, Method method, int months, @Nullable BigDecimal rate,
        long total, long support, long participant, int supportedMonthsUsed) {

    private static final Pattern USED = Pattern.compile("(\\d+) supported months used");
    private static final Pattern LEFT = Pattern.compile("(\\d+) supported months left");

    public static LawCase of(ArgumentsAccessor line) {
        var rate = line.getString(7);
        var method = line.getString(5);
        return new LawCase(line.getString(0), LocalDate.parse(line.getString(1)), Arrays.asList(line.getString(3).split("\\+")), line.getLong(4),
                Method.valueOf(method.startsWith("ADVANCE") ? "ADVANCE" : method), line.getInteger(6), rate == null ? null : new BigDecimal(rate),
                line.getLong(8), line.getLong(9), line.getLong(10), used(line.getString(11)));
    }

    private static int used(String source) {
        var used = USED.matcher(source);
        if (used.find()) {
            return Integer.parseInt(used.group(1));
        }
        var left = LEFT.matcher(source);
        return left.find() ? 120 - Integer.parseInt(left.group(1)) : 0;
    }

    /** The body of {@code POST /api/v1/calculations}. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("scheme", "VOLUNTARY_SI");
        body.put("paymentDate", date.toString());
        body.put("income", income);
        body.put("method", method.name());
        body.put("months", months);
        body.put("groups", groups);
        body.put("supportedMonthsUsed", supportedMonthsUsed);
        return body;
    }
}
