package vn.ansinh.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;

/** One line of {@code law/local-top-ups.csv}, written as people write it, with the amounts that must come out. */
public record LocalCase(
        String id, LocalDate date, String place, String group, long income, int months, List<Extra> extras, Map<Payer, Long> expected, long total, long own) {

    private static final Pattern INPUT = Pattern.compile(
            "(?<place>[^;]+); category (?<group>[A-Z_]+); CN [0-9,]+; income (?<income>[0-9,]+); (?<months>[0-9]+) month\\(s\\)(?<percents>(; [a-z]+ [0-9]+%)+)");
    private static final Pattern PERCENT = Pattern.compile("; ([a-z]+) ([0-9]+)%");
    private static final Pattern AMOUNT = Pattern.compile("([a-z]+) ([0-9]+)");

    public record Extra(Payer payer, BigDecimal percent) {
    }

    public static LocalCase of(ArgumentsAccessor line) {
        var input = INPUT.matcher(line.getString(3));
        if (!input.matches()) {
            throw new IllegalArgumentException("line " + line.getString(0) + ": " + line.getString(3));
        }
        var extras = new ArrayList<Extra>();
        PERCENT.matcher(input.group("percents")).results().filter(percent -> !percent.group(1).equals("state"))
                .forEach(percent -> extras.add(new Extra(payer(percent.group(1)), new BigDecimal(percent.group(2)))));
        var amounts = new LinkedHashMap<String, Long>();
        AMOUNT.matcher(line.getString(4)).results().forEach(amount -> amounts.put(amount.group(1), Long.valueOf(amount.group(2))));
        long total = amounts.remove("total");
        long own = amounts.remove("participant");
        var expected = new LinkedHashMap<Payer, Long>();
        amounts.forEach((payer, amount) -> expected.put(payer(payer), amount));
        return new LocalCase(line.getString(0), LocalDate.parse(line.getString(1)), input.group("place"), input.group("group"), number(input, "income"),
                (int) number(input, "months"), extras, expected, total, own);
    }

    public Method method() {
        return months == 1 ? Method.MONTHLY : Method.valueOf("MONTHS_" + months);
    }

    /** The body of {@code POST /api/v1/calculations} with the local policies as a what-if. */
    public Map<String, Object> asWhatIf() {
        var body = body();
        body.put("policies", extras.stream().map(extra -> Map.of("payer", extra.payer.name(), "group", group, "percent", extra.percent)).toList());
        return body;
    }

    /** The same with the stored policies of a commune. */
    public Map<String, Object> in(String commune) {
        var body = body();
        body.put("communeCode", commune);
        return body;
    }

    private Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("scheme", "VOLUNTARY_SI");
        body.put("paymentDate", date.toString());
        body.put("income", income);
        body.put("method", method().name());
        body.put("groups", List.of(group));
        return body;
    }

    private static Payer payer(String name) {
        return Payer.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static long number(Matcher input, String name) {
        return Long.parseLong(input.group(name).replace(",", ""));
    }
}
