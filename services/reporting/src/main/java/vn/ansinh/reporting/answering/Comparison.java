package vn.ansinh.reporting.answering;

import java.time.YearMonth;
import java.util.Optional;

/** What a figure is set against. */
enum Comparison {
    PREVIOUS_YEAR("previousYear"), PLAN("plan"), END_OF_LAST_YEAR("endOfLastYear");

    private final String parameter;

    Comparison(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }

    /** The month whose figure is compared; empty for the plan of the month itself. */
    Optional<YearMonth> monthFor(YearMonth month) {
        return switch (this) {
            case PREVIOUS_YEAR -> Optional.of(month.minusYears(1));
            case END_OF_LAST_YEAR -> Optional.of(YearMonth.of(month.getYear() - 1, 12));
            case PLAN -> Optional.empty();
        };
    }
}
