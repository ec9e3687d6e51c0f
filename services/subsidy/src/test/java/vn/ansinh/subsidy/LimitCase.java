package vn.ansinh.subsidy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Sex;
import vn.ansinh.subsidy.calculating.Payments;

/**
 * One line of {@code law/limits-and-deadlines.csv}: a payment that is refused, or its last day to pay and what it is warned of.
 *
 * @param refusedAs name of the problem, or null if it is taken
 * @param warnedOf  code of the warning, or null
 */
public record LimitCase(LocalDate date, long income, Method method, @Nullable Integer months, @Nullable String startMonth, @Nullable LocalDate birthDate,
                        @Nullable String status, @Nullable Running running, @Nullable String refusedAs, @Nullable String warnedOf,
                        @Nullable LocalDate payBy) {

    public record Running(Method method, long income, String from, String to) {
    }

    public static LimitCase of(ArgumentsAccessor line) {
        var running = line.getString(8) == null ? null
                : new Running(Method.valueOf(line.getString(8)), line.getLong(9), line.getString(10), line.getString(11));
        return new LimitCase(line.get(1, LocalDate.class), line.getLong(2), Method.valueOf(line.getString(3)),
                line.getString(4) == null ? null : line.getInteger(4), line.getString(5), line.get(6, LocalDate.class), line.getString(7), running,
                line.getString(12), line.getString(13), line.get(14, LocalDate.class));
    }

    public Payments.Some payment() {
        var payment = Payments.monthly(date.toString(), income).by(method, months);
        payment = startMonth == null ? payment : payment.startingIn(startMonth);
        payment = birthDate == null ? payment : payment.born(birthDate.toString(), Sex.FEMALE);
        payment = status == null ? payment : payment.whoIs(status);
        return running == null ? payment : payment.whilePaying(running.method, running.income, running.from, running.to);
    }

    /** The body of {@code POST /api/v1/calculations}. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>(Map.of("scheme", "VOLUNTARY_SI", "paymentDate", date.toString(),
                "income", income, "method", method.name()));
        put(body, "months", months);
        put(body, "startMonth", startMonth);
        put(body, "birthDate", birthDate == null ? null : birthDate.toString());
        put(body, "statuses", status == null ? null : List.of(status));
        put(body, "current", running == null ? null
                : Map.of("method", running.method.name(), "income", running.income, "from", running.from, "to", running.to));
        return body;
    }

    private static void put(Map<String, Object> body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}
