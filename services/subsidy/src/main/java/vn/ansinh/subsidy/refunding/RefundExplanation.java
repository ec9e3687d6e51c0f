package vn.ansinh.subsidy.refunding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.explaining.Operands;
import vn.ansinh.subsidy.explaining.Payers;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.Rule;

/** The steps of a refund as sentences an officer can read aloud, each with its values and its clause. */
record RefundExplanation(Booked booked, Event event, int left, int eventMonths, DayRules onEvent) {

    List<TraceStep> steps(Worth worth, Shared shared) {
        var steps = new ArrayList<TraceStep>();
        steps.add(cause());
        steps.add(event.monthsLeft() == null ? monthsLeft() : monthsTold());
        steps.add(worth.step());
        shared.returned().forEach(returned -> steps.add(returned(returned)));
        steps.add(toPerson(worth.amount(), shared.toPerson()));
        return List.copyOf(steps);
    }

    /** Only where the day decides, and something hangs on it. */
    List<Warning> warnings() {
        return event.monthsLeft() != null ? List.of() : List.of(new Warning("event-month-by-setting", eventMonths == 0
                ? new BilingualText("Tháng xảy ra sự kiện được tính là chưa sử dụng; quy định không nói rõ điều này.",
                        "The month of the event counts as not used; the text of the law does not say it.")
                : new BilingualText("Tháng xảy ra sự kiện được tính là đã sử dụng; quy định không nói rõ điều này.",
                        "The month of the event counts as used; the text of the law does not say it.")));
    }

    private TraceStep cause() {
        var text = event.cause().text();
        return new TraceStep("cause", booked.law(), Operands.of("cause", event.cause().name()), new BilingualText(
                "Được hoàn trả vì trong thời gian đã đóng: " + text.vi() + ".", "There is a refund, for inside the paid period: " + text.en() + "."));
    }

    private TraceStep monthsTold() {
        return new TraceStep("months-left", booked.law(), Operands.of("paid", Integer.toString(booked.months()), "left", Integer.toString(left)),
                new BilingualText("Trong " + booked.months() + " tháng đã đóng còn " + left + " tháng chưa sử dụng.",
                        "Of the " + Figures.months(booked.months()) + " paid, " + left + " are not used."));
    }

    private TraceStep monthsLeft() {
        var first = Figures.day(booked.firstDay());
        var last = Figures.day(booked.lastDay());
        var day = Objects.requireNonNull(event.day());
        return new TraceStep("months-left", onEvent.clause(Rule.REFUND_EVENT_MONTHS),
                Operands.of("from", booked.firstDay().toString(), "to", booked.lastDay().toString(), "event", day.toString(),
                        "left", Integer.toString(left)), new BilingualText(
                "Đã đóng " + booked.months() + " tháng, từ " + first + " đến " + last + "; sự kiện xảy ra ngày " + Figures.day(day)
                        + ": còn " + left + " tháng chưa sử dụng.",
                Figures.months(booked.months()) + " were paid, from " + first + " to " + last + "; the event was on " + Figures.day(day)
                        + ": not used are " + left + "."));
    }

    private TraceStep returned(Shared.Returned returned) {
        var line = returned.line();
        var payer = Payers.of(line.payer());
        var cutVi = returned.isCut() ? ", giảm cho vừa giá trị còn lại" : "";
        var cutEn = returned.isCut() ? ", cut to what the months left are worth" : "";
        return new TraceStep("to-payer", line.legalBasis(),
                Operands.of("payer", line.payer().name(), "booked", line.amount().toString(), "left", Integer.toString(returned.months()),
                        "supported", Integer.toString(returned.supported()), "amount", returned.amount().toString()), new BilingualText(
                payer.vi() + " được trả lại: " + Figures.vietnamese(line.amount()) + " × " + returned.months() + "/" + returned.supported()
                        + " tháng được hỗ trợ = " + Figures.vietnamese(returned.amount()) + " đồng" + cutVi + ".",
                payer.en() + " gets back: " + Figures.english(line.amount()) + " × " + returned.months() + "/" + returned.supported()
                        + " supported months = " + Figures.english(returned.amount()) + " đồng" + cutEn + "."));
    }

    private TraceStep toPerson(Vnd worth, Vnd toPerson) {
        var back = worth.minus(toPerson);
        return new TraceStep("to-person", booked.law(),
                Operands.of("value", worth.toString(), "toPayers", back.toString(), "toPerson", toPerson.toString()), new BilingualText(
                "Hoàn trả cho người tham gia: " + Figures.vietnamese(worth) + " − " + Figures.vietnamese(back) + " = "
                        + Figures.vietnamese(toPerson) + " đồng.",
                "Back to the participant: " + Figures.english(worth) + " − " + Figures.english(back) + " = " + Figures.english(toPerson) + " đồng."));
    }
}
