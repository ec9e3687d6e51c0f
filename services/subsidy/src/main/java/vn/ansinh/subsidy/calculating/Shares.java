package vn.ansinh.subsidy.calculating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.kernel.Vnd;

/**
 * The gross divided among the payers in their order, each at most what is still due; the rest is the person's.
 *
 * @param isCut whether somebody pays less than granted
 */
record Shares(boolean isCut, List<PayerLine> lines, Vnd participantPays) {

    static Shares of(Vnd gross, List<PayerLine> granted) {
        var due = gross;
        boolean isCut = false;
        var lines = new ArrayList<PayerLine>(granted.size());
        var inOrder = new ArrayList<>(granted);
        inOrder.sort(Comparator.comparing(PayerLine::payer));
        for (var line : inOrder) {
            var paid = line.amount().atMost(due);
            due = due.minus(paid);
            isCut |= !paid.equals(line.amount());
            lines.add(paid.equals(line.amount()) ? line
                    : new PayerLine(line.payer(), line.name(), line.percent(), line.months(), paid, line.legalBasis()));
        }
        return new Shares(isCut, List.copyOf(lines), due);
    }
}
