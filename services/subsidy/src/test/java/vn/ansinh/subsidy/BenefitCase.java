package vn.ansinh.subsidy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import vn.ansinh.kernel.Sex;

/** Lines of the benefit files below {@code law/}: what is asked, and what must come out. */
public sealed interface BenefitCase {

    AskedBenefit asked();

    /** {@code law/pensions.csv}. */
    record Pension(AskedBenefit asked, BigDecimal rate, long monthly, long oneOff) implements BenefitCase {

        public static Pension of(ArgumentsAccessor line) {
            int months = line.getInteger(3) * 12 + line.getInteger(4);
            var somebody = AskedBenefit.on(line.getString(1), Sex.valueOf(line.getString(2)));
            return new Pension(somebody.averaging(months, line.get(5, BigDecimal.class), "OTHER", null),
                    line.get(6, BigDecimal.class), line.getLong(7), line.getLong(8));
        }
    }

    /** {@code law/averages.csv}: dated incomes, or a sum over months. */
    record Average(AskedBenefit asked, BigDecimal average) implements BenefitCase {

        public static Average of(ArgumentsAccessor line) {
            var somebody = AskedBenefit.on(line.getString(1), Sex.FEMALE);
            return new Average(line.getString(2) == null ? somebody.summing(line.getInteger(3), line.get(4, BigDecimal.class))
                    : somebody.paid(line.getString(2), "OTHER", null), line.get(5, BigDecimal.class));
        }
    }

    /** {@code law/lump-sums.csv}. */
    record LumpSum(AskedBenefit asked, String letter, long gross, long support, long paid) implements BenefitCase {

        public static LumpSum of(ArgumentsAccessor line) {
            var somebody = AskedBenefit.on(line.getString(1), Sex.FEMALE);
            var support = line.getString(6) == null ? null : line.getLong(6);
            return new LumpSum(line.getString(2) == null ? somebody.averaging(line.getInteger(3), line.get(4, BigDecimal.class), line.getString(5), support)
                    : somebody.paid(line.getString(2), line.getString(5), support), line.getString(7), line.getLong(8), line.getLong(9), line.getLong(10));
        }
    }

    /** {@code law/allowances.csv}. */
    record Allowance(AskedBenefit asked, String allowance, long amount) implements BenefitCase {

        public static Allowance of(ArgumentsAccessor line) {
            var somebody = AskedBenefit.on(line.getString(1), Sex.FEMALE);
            var average = line.get(4, BigDecimal.class);
            var children = line.getString(5) == null ? 1 : line.getInteger(5);
            return new Allowance((average == null ? somebody.paidUntilTheDay(line.getInteger(3))
                    : somebody.averaging(line.getInteger(3), average, "OTHER", null)).withChildren(children), line.getString(2), line.getLong(6));
        }
    }

    /** {@code law/retirement-ages.csv}: born so that the age is reached in June of the year. */
    record Age(AskedBenefit asked, int years, int months) implements BenefitCase {

        private static final Pattern TEXT = Pattern.compile("(\\d+)y(?:(\\d+)m)?");

        public static Age of(ArgumentsAccessor line, Sex sex) {
            var text = TEXT.matcher(line.getString(sex == Sex.MALE ? 2 : 3));
            if (!text.matches()) {
                throw new IllegalArgumentException("an age such as 61y3m is expected");
            }
            int years = Integer.parseInt(text.group(1));
            int months = text.group(2) == null ? 0 : Integer.parseInt(text.group(2));
            var reached = LocalDate.of(line.getInteger(1), 6, 15);
            return new Age(AskedBenefit.on(reached.toString(), sex).born(reached.minusMonths(years * 12L + months)), years, months);
        }
    }

    /** Rounded to the places that are stated. */
    static BigDecimal at(BigDecimal stated, BigDecimal exact) {
        return exact.setScale(stated.scale(), RoundingMode.HALF_UP);
    }
}
