package vn.ansinh.subsidy.calculating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.kernel.Vnd;

/**
 * The gross divided among the payers in their order, each at most what is still due; the rest is the person's.
 *
 * @param cuts who pays less than granted
 */
public record Shares(List<Cut> cuts, List<PayerLine> lines, Vnd participantPays) {

    public record Cut(PayerLine granted, Vnd paid) {
    }

    public static Shares of(Vnd gross, List<PayerLine> granted) {
        var due = gross;
        var cuts = new ArrayList<Cut>(0);
        var lines = new ArrayList<PayerLine>(granted.size());
        var inOrder = new ArrayList<>(granted);
        inOrder.sort(Comparator.comparing(PayerLine::payer));
        for (var line : inOrder) {
            var paid = line.amount().atMost(due);
            due = due.minus(paid);
            if (paid.equals(line.amount())) {
                lines.add(line);
            } else {
                cuts.add(new Cut(line, paid));
                lines.add(new PayerLine(line.payer(), line.name(), line.percent(), line.months(), paid, line.legalBasis()));
            }
        }
        return new Shares(cuts, List.copyOf(lines), due);
    }
}
