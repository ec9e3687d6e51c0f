package vn.ansinh.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Additions;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.engine.Request;
import vn.ansinh.subsidy.insuring.HouseholdPayment;
import vn.ansinh.subsidy.insuring.Insured;
import vn.ansinh.subsidy.policies.Conditions;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.subsidy.policies.Worth;
import vn.ansinh.subsidy.refunding.Cause;
import vn.ansinh.subsidy.refunding.Event;

/** One line of {@code law/refunds.csv}: a payment, what happened, and what must be paid back. A policy is written {@code <PAYER> <GROUP> <percent>}. */
public record RefundCase(
        Scheme scheme, LocalDate paidOn, Set<String> groups, @Nullable Long income, Method method, @Nullable Integer paidMonths, @Nullable YearMonth start,
        int usedBefore, List<Policy> policies, Event event, int months, long value, long toState, long toLocal, long toPerson) {

    public record Policy(Payer payer, String group, int percent) {

        static Policy of(String text) {
            var parts = text.split(" ");
            return new Policy(Payer.valueOf(parts[0]), parts[1], Integer.parseInt(parts[2]));
        }
    }

    public static RefundCase of(ArgumentsAccessor line) {
        var event = new Event(Cause.valueOf(line.getString(10)), read(line.getString(11), LocalDate::parse), read(line.getString(12), Integer::valueOf));
        return new RefundCase(Scheme.valueOf(line.getString(1)), LocalDate.parse(line.getString(2)),
                parts(line.getString(3), "\\+").collect(Collectors.toSet()),
                read(line.getString(4), Long::valueOf), Method.valueOf(line.getString(5)), read(line.getString(6), Integer::valueOf),
                read(line.getString(7), YearMonth::parse), Objects.requireNonNullElse(read(line.getString(8), Integer::valueOf), 0),
                parts(line.getString(9), " / ").map(Policy::of).toList(), event, line.getInteger(13), line.getLong(14), line.getLong(15), line.getLong(16),
                line.getLong(17));
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
        return text == null ? null : reader.apply(text);
    }

    private static Stream<String> parts(@Nullable String text, String separator) {
        return text == null ? Stream.empty() : Arrays.stream(text.split(separator));
    }

    public Request request() {
        var codes = groups.stream().map(Group::new).collect(Collectors.toUnmodifiableSet());
        return switch (scheme) {
            case VOLUNTARY_SI -> new Request.OfOnePerson(new Payment(paidOn, Vnd.of(Objects.requireNonNull(income)), method, paidMonths, start, codes,
                    usedBefore, null, null, null, Set.of(), null, new Additions(local(), Map.of(), null, Map.of(), Vnd.ZERO), Purpose.ESTIMATE));
            case HOUSEHOLD_HI -> new Request.OfAHousehold(new HouseholdPayment(paidOn, method, paidMonths, start,
                    List.of(new Insured("", 1, codes, Map.of(), null, null)), local(), null, Vnd.ZERO));
        };
    }

    private LocalPolicies local() {
        var supplements = policies.stream().map(policy -> new Supplement(policy.toString(), policy.payer, null, new Group(policy.group), null,
                new Worth.Percent(BigDecimal.valueOf(policy.percent)), Conditions.NONE, null, "a case")).toList();
        return new LocalPolicies(supplements, supplements.stream().map(Supplement::group).collect(Collectors.toSet()));
    }

    /** The body of {@code POST /api/v1/calculations/refunds}. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("scheme", scheme.name());
        body.put("paymentDate", paidOn.toString());
        body.put("groups", groups);
        body.put("income", income);
        body.put("method", method.name());
        body.put("months", paidMonths);
        body.put("startMonth", start == null ? null : start.toString());
        body.put("supportedMonthsUsed", usedBefore);
        body.put("policies", policies);
        body.put("cause", event.cause().name());
        body.put("eventDate", event.day() == null ? null : event.day().toString());
        body.put("monthsLeft", event.monthsLeft());
        return body;
    }
}
