package vn.ansinh.subsidy.legislating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.engine.Request;
import vn.ansinh.subsidy.insuring.HouseholdPayment;
import vn.ansinh.subsidy.insuring.Insured;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.Rule;

/** Somebody whose amounts make a change of the law plain. */
record TypicalPerson(String id, BilingualText name, Method method, @Nullable Integer months, @Nullable Set<Group> groups, @Nullable Income income,
                     @Nullable Integer supportedMonthsUsed, @Nullable List<Member> household) {

    static final List<TypicalPerson> ALL = load();

    /** So many rural poverty lines, or so many times the highest income. */
    record Income(@Nullable Integer lines, @Nullable Integer ceilings, Of of) {

        enum Of {
            /** Of the rules before the change: the income stays. */
            BEFORE,
            /** Of the rules on each side. */
            EACH
        }

        private @Nullable Vnd under(DayRules rules) {
            for (var rule : List.of(Rule.POVERTY_LINE, Rule.BASE_SALARY, Rule.INCOME_CEILING_MULTIPLE)) {
                if (rules.unknown(rule).isPresent()) {
                    return null;
                }
            }
            return lines != null ? Vnd.of(rules.whole(Rule.POVERTY_LINE)).times(lines)
                    : Vnd.of(rules.whole(Rule.BASE_SALARY)).times(rules.whole(Rule.INCOME_CEILING_MULTIPLE)).times(Objects.requireNonNull(ceilings));
        }
    }

    /** @param order rung of the ladder; null for a supported member */
    record Member(@Nullable Integer order, @Nullable Set<Group> groups) {

        private Insured insured(int index) {
            return new Insured("members." + index + ".", order, Objects.requireNonNullElse(groups, Set.of()), Map.of(), null, null);
        }
    }

    /** What the person pays on that day; an income that no published value tells is taken as nothing and refused for the value that is missing. */
    Request payment(LocalDate day, DayRules before, DayRules side) {
        return household == null ? new Request.OfOnePerson(ofOne(day, before, side)) : new Request.OfAHousehold(new HouseholdPayment(day, method, months, null,
                IntStream.range(0, household.size()).mapToObj(i -> household.get(i).insured(i)).toList(), LocalPolicies.NONE, null, Vnd.ZERO));
    }

    /** Null for a household, whose contribution follows the base salary. */
    static @Nullable Vnd income(Request request) {
        return switch (request) {
            case Request.OfOnePerson(var payment) -> payment.income();
            case Request.OfAHousehold _ -> null;
        };
    }

    int count() {
        return method.fixedMonths().orElse(months == null ? 0 : months);
    }

    private Payment ofOne(LocalDate day, DayRules before, DayRules side) {
        var own = Objects.requireNonNull(income);
        var chosen = own.under(own.of == Income.Of.BEFORE ? before : side);
        return new Payment(day, chosen == null ? Vnd.ZERO : chosen, method, months, null, Objects.requireNonNullElse(groups, Set.of()),
                supportedMonthsUsed == null ? 0 : supportedMonthsUsed, null, null, null, Set.of(), null, Purpose.ESTIMATE);
    }

    private static List<TypicalPerson> load() {
        try (var stream = Objects.requireNonNull(TypicalPerson.class.getResourceAsStream("/typical-people.yaml"))) {
            return YAMLMapper.builder().build().readValue(stream, new TypeReference<List<TypicalPerson>>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
