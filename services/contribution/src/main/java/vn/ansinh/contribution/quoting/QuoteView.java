package vn.ansinh.contribution.quoting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Vnd;

/** A quote as callers see it: the calculation with its identity and its end. */
record QuoteView(
        String id,
        QuoteState status,
        PersonId participantId,
        Scheme scheme,
        Method method,
        Vnd income,
        @Nullable YearMonth startMonth,
        Months coveredMonths,
        LocalDate paymentDate,
        Instant expiresAt,
        Vnd gross,
        List<PayerLine> lines,
        Vnd participantPays,
        Group group,
        int months,
        LocalDate payBy,
        List<Calculation.View.Notice> warnings,
        List<TraceStep> trace,
        RuleSetRef ruleSet) {

    static QuoteView of(Quote quote, QuoteState status, Calculation.View calculation) {
        return new QuoteView(quote.id(), status, quote.personId(), quote.scheme(), quote.method(), quote.income(), quote.startMonth(), quote.months(),
                quote.paymentDate(), quote.expiresAt(), calculation.gross(), calculation.lines(), calculation.participantPays(), calculation.group(),
                calculation.months(), calculation.payBy(), calculation.warnings(), calculation.trace(), calculation.ruleSet());
    }
}
