package vn.ansinh.contribution.quoting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** The days on which money may have been taken. */
public record PaymentDates(LocalDate first, LocalDate last) {

    /** Lists of history begin with the methods of Decree 134/2015/NĐ-CP. */
    public static final LocalDate BEGINNING_OF_HISTORY = LocalDate.of(2016, 1, 1);

    public static PaymentDates upTo(LocalDate today, int daysBack) {
        return new PaymentDates(today.minusDays(daysBack), today);
    }

    public static PaymentDates ofHistory(LocalDate today) {
        return new PaymentDates(BEGINNING_OF_HISTORY, today);
    }

    public Optional<Problem> refusal(String field, LocalDate day) {
        if (!day.isBefore(first) && !day.isAfter(last)) {
            return Optional.empty();
        }
        var arguments = Map.of("day", day.toString(), "from", first.toString(), "to", last.toString());
        return Optional.of(Problem.at(ProblemType.DATE_OUTSIDE_RULES, field, arguments));
    }
}
