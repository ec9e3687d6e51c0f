package vn.ansinh.subsidy.calculating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.kernel.Vnd;

/**
 * The gross divided among the payers in their order, each at most what is still due; the rest is the person's.
 *
 * @param granted the lines before any cut
 */
record Shares(List<PayerLine> granted, List<PayerLine> lines, Vnd participantPays) {

    static Shares of(Vnd gross, List<PayerLine> granted) {
        var due = gross;
        var lines = new ArrayList<PayerLine>(granted.size());
        for (var line : granted.stream().sorted(Comparator.comparing(PayerLine::payer)).toList()) {
            var paid = line.amount().atMost(due);
            due = due.minus(paid);
            lines.add(paid.equals(line.amount()) ? line
                    : new PayerLine(line.payer(), line.name(), line.percent(), line.months(), paid, line.legalBasis()));
        }
        return new Shares(granted, List.copyOf(lines), due);
    }

    boolean isCut() {
        return !Vnd.sum(granted.stream().map(PayerLine::amount).toList()).equals(Vnd.sum(lines.stream().map(PayerLine::amount).toList()));
    }
}
