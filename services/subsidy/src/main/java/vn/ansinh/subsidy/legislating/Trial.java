package vn.ansinh.subsidy.legislating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Detail;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.estimating.Enquiry;

/** Asks an engine what everybody may ask it. Refusals are answers; an exception shows values that do not go together. */
final class Trial {

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
    private static final Vnd INCOME = Vnd.of(5_000_000);
    private static final List<Integer> MONTHS_PAID = List.of(6, 100, 240, 450);

    private Trial() {
    }

    static Optional<LocalDate> firstFailure(Engine engine, Collection<LocalDate> days) {
        return days.stream().filter(day -> fails(engine, day)).findFirst();
    }

    private static boolean fails(Engine engine, LocalDate day) {
        try {
            var rules = engine.rules().on(day);
            TypicalPerson.ALL.forEach(person -> engine.calculate(person.payment(day, rules, rules), Detail.EXPLAINED));
            for (var sex : Sex.values()) {
                List.of(Method.MONTHLY, Method.MISSING).forEach(method -> engine.contributions().calculate(payment(day, sex, method)));
                MONTHS_PAID.forEach(months -> estimate(engine, day, sex, months));
            }
            return false;
        } catch (RuntimeException e) {
            LOG.info("a draft does not stand its trial on {}: {}", day, e.toString());
            return true;
        }
    }

    private static Payment payment(LocalDate day, Sex sex, Method method) {
        return new Payment(day, INCOME, method, 12, null, Set.of(), 0, 168, day.minusYears(63), sex, Set.of(), null, Purpose.QUOTE);
    }

    private static void estimate(Engine engine, LocalDate day, Sex sex, int months) {
        var birth = day.minusYears(63);
        var last = YearMonth.from(day).minusMonths(1);
        var spell = new Enquiry.Spell(last.minusMonths(months - 1L), last, INCOME, Group.OTHER, Method.MONTHLY, null, false);
        var summary = new Enquiry.Summary(months, INCOME.exact().multiply(BigDecimal.valueOf(months)), Group.OTHER, null);
        for (var history : List.of(new Enquiry.Spells(List.of(spell)), summary)) {
            engine.benefits().estimate(new Enquiry(day, birth, false, sex, day, history, null, 1));
        }
    }
}
