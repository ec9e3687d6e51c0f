package vn.ansinh.contribution.receiving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.insurance.Channel;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Vnd;

/** A receipt as callers see it. */
record ReceiptView(
        String id,
        String quoteId,
        ReceiptStatus status,
        PersonId participantId,
        Scheme scheme,
        Method method,
        Vnd income,
        Months months,
        int monthsPaid,
        Group group,
        Vnd gross,
        List<PayerLine> lines,
        Vnd participantPays,
        LocalDate paymentDate,
        ReceiptNumber receipt,
        String organisation,
        String collectorCode,
        Channel channel,
        @Nullable String payerName,
        RuleSetRef ruleSet,
        Instant recordedAt) {

    static ReceiptView of(Receipt it) {
        return new ReceiptView(it.id(), it.quoteId(), it.status(), it.personId(), it.scheme(), it.method(), it.income(), it.months(), it.slots().size(),
                it.group(), it.gross(), it.lines(), it.participantPays(), it.paymentDate(), it.receipt(), it.organisation(), it.collectorCode(),
                it.channel(), it.payerName(), it.ruleSet(), it.recordedAt());
    }
}
