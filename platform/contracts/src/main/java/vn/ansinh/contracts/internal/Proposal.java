package vn.ansinh.contracts.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.Vnd;

/**
 * {@code POST /internal/decisions}: decide a quote and keep the decision as proposed. Proposing an id again answers the stored decision and changes
 * nothing; an id whose quote has expired is refused.
 */
public record Proposal(List<Item> items) {

    /**
     * @param months           null where the method fixes them
     * @param startMonth       first month covered; null for {@link Method#MISSING}
     * @param monthsPaidBefore {@link Method#MISSING} only
     * @param current          the running period that ends last, or null
     */
    public record Item(
            QuoteId quoteId,
            Scheme scheme,
            PersonSnapshot person,
            Vnd income,
            Method method,
            @Nullable Integer months,
            @Nullable YearMonth startMonth,
            LocalDate paymentDate,
            @Nullable Integer monthsPaidBefore,
            @Nullable Running current) {
    }

    /** A paid period: no other method or income before it is finished. */
    public record Running(Method method, Vnd income, YearMonth from, YearMonth to) {
    }

    /** One answer per item, in order. */
    public record Answer(List<Result> items) {
    }

    /** {@code calculation} as decided, or {@code problem}. */
    public record Result(QuoteId quoteId, @Nullable Calculation calculation, @Nullable Problem problem) {
    }
}
