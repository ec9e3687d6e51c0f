package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.kernel.Vnd;

/**
 * What somebody may expect, each part with its trace. Amounts are đồng, percentages 45 for 45 %.
 *
 * @param day the day on which lump sum, survivors, funeral and maternity are looked at
 */
public record Estimate(
        LocalDate day,
        RetirementAgeReached retirementAge,
        Pension pension,
        LumpSum lumpSum,
        Survivors survivors,
        Funeral funeral,
        Maternity maternity,
        List<Warning> warnings,
        RuleSetRef ruleSet) {

    /** The age of the year in which it is reached; {@code early} is the age of those who joined before 2021 and have 20 voluntary years. */
    public record RetirementAgeReached(int years, int months, YearMonth month, @Nullable Early early, List<TraceStep> trace) {

        public record Early(int years, int months, YearMonth month) {
        }
    }

    /**
     * @param open          whether age and months are there on the day
     * @param from          first month of the pension; null while it is not open
     * @param months        months that count
     * @param missingMonths months that lack for a pension
     * @param years         months as years, halves included
     * @param ratePercent   null where months lack
     * @param averageIncome two decimals; null if nothing was paid
     * @param monthly       null where months lack
     * @param oneOff        for years above the highest rate; null where months lack
     */
    public record Pension(boolean open, @Nullable YearMonth from, int months, int missingMonths, BigDecimal years, @Nullable BigDecimal ratePercent,
                          @Nullable BigDecimal averageIncome, @Nullable Vnd monthly, @Nullable Vnd oneOff, List<TraceStep> trace) {
    }

    /**
     * @param gross   before the State's support is taken off
     * @param support what the State paid
     */
    public record LumpSum(int months, BigDecimal years, @Nullable BigDecimal averageIncome, Vnd gross, Vnd support, List<LumpSumCase> cases,
                          List<TraceStep> trace) {
    }

    /**
     * One case in which the lump sum is paid (Law 41/2024/QH15 Art. 102).
     *
     * @param letter          its letter in the law
     * @param openFrom        the month in which it opens, or null where that is not a question of time
     * @param supportDeducted the State's support that goes back to the budget
     * @param amount          what the person gets
     */
    public record LumpSumCase(String letter, String code, Access access, @Nullable YearMonth openFrom, Vnd supportDeducted, Vnd amount, BilingualText reason) {
    }

    public enum Access {
        OPEN,
        /** Open if what it asks for is proven. */
        ON_EVIDENCE,
        CLOSED
    }

    /** The survivors' lump sum (trợ cấp tuất một lần). */
    public record Survivors(int months, BigDecimal years, Vnd amount, List<TraceStep> trace) {
    }

    /** @param amount nothing while it is not open */
    public record Funeral(boolean open, Vnd amount, List<TraceStep> trace) {
    }

    /**
     * @param monthsPaid in the twelve months before the birth
     * @param perChild   null where there is no such allowance
     * @param amount     nothing while it is not open
     */
    public record Maternity(boolean open, int monthsPaid, int children, @Nullable Vnd perChild, Vnd amount, List<TraceStep> trace) {
    }

    /** The form clients see: warnings and reasons in one language, the traces in both. */
    public View in(Locale locale) {
        var cases = lumpSum.cases().stream().map(it -> new View.LumpSumCase(it.letter(), it.code(), it.access(), it.openFrom(), lumpSum.gross(),
                it.supportDeducted(), it.amount(), it.reason().in(locale))).toList();
        return new View(day, retirementAge, pension, new View.LumpSum(lumpSum.months(), lumpSum.years(), lumpSum.averageIncome(), lumpSum.gross(),
                lumpSum.support(), cases, lumpSum.trace()), survivors, funeral, maternity,
                warnings.stream().map(warning -> new View.Notice(warning.code(), warning.text().in(locale))).toList(), ruleSet);
    }

    /** {@link Estimate} as clients see it. */
    public record View(
            LocalDate day,
            RetirementAgeReached retirementAge,
            Pension pension,
            LumpSum lumpSum,
            Survivors survivors,
            Funeral funeral,
            Maternity maternity,
            List<Notice> warnings,
            RuleSetRef ruleSet) {

        public record LumpSum(int months, BigDecimal years, @Nullable BigDecimal averageIncome, Vnd gross, Vnd support, List<LumpSumCase> cases,
                              List<TraceStep> trace) {
        }

        /** @param letter {@code a}, {@code b}, {@code c}, {@code d}, {@code đ} */
        public record LumpSumCase(String letter, String code, Access access, @Nullable YearMonth openFrom, Vnd gross, Vnd supportDeducted, Vnd amount,
                                  String reason) {
        }

        public record Notice(String code, String text) {
        }
    }
}
