package vn.ansinh.subsidy.legislating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.Rule;

/** Somebody whose amounts make a change of the law plain. */
record TypicalPerson(String id, BilingualText name, Method method, @Nullable Integer months, Set<Group> groups, Income income,
                     @Nullable Integer supportedMonthsUsed) {

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

    /** What the person pays on that day; an income that no published value tells is taken as nothing and refused for the value that is missing. */
    Payment payment(LocalDate day, DayRules before, DayRules side) {
        var chosen = income.under(income.of == Income.Of.BEFORE ? before : side);
        return new Payment(day, chosen == null ? Vnd.ZERO : chosen, method, months, null, groups, supportedMonthsUsed == null ? 0 : supportedMonthsUsed,
                null, null, null, Set.of(), null, Purpose.ESTIMATE);
    }

    private static List<TypicalPerson> load() {
        try (var stream = Objects.requireNonNull(TypicalPerson.class.getResourceAsStream("/typical-people.yaml"))) {
            return YAMLMapper.builder().build().readValue(stream, new TypeReference<List<TypicalPerson>>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
