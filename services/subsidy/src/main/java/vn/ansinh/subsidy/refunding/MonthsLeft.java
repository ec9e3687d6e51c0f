package vn.ansinh.subsidy.refunding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;

/** How many months of a period are not used when something happens. */
final class MonthsLeft {

    private MonthsLeft() {
    }

    /**
     * @param eventMonths how many months the month of the event counts for as used
     * @throws ProblemException if none is left, or the event does not belong to the period
     */
    static int of(Booked booked, Event event, int eventMonths) {
        var told = event.monthsLeft();
        int left = told == null ? byDay(booked, Objects.requireNonNull(event.day()), eventMonths) : told;
        if (left < 0 || left > booked.months()) {
            throw outOfRange("monthsLeft", Map.of("min", "1", "max", Integer.toString(booked.months())));
        }
        if (left == 0) {
            throw Problem.at(ProblemType.NO_REFUND, told == null ? "eventDate" : "monthsLeft", Map.of("reason", "NOTHING_LEFT")).asException();
        }
        return left;
    }

    private static int byDay(Booked booked, LocalDate day, int eventMonths) {
        var earliest = booked.firstDay().isBefore(booked.paymentDate()) ? booked.firstDay() : booked.paymentDate();
        if (day.isBefore(earliest)) {
            throw outOfRange("eventDate", Map.of("min", earliest.toString()));
        }
        long used = day.isBefore(booked.firstDay()) ? 0 : ChronoUnit.MONTHS.between(booked.firstDay(), day) + eventMonths;
        return (int) Math.max(0, booked.months() - used);
    }

    private static ProblemException outOfRange(String field, Map<String, String> arguments) {
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(FieldProblem.of(field, "out-of-range", arguments)), Map.of()).asException();
    }
}
