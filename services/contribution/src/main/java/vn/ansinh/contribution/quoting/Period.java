package vn.ansinh.contribution.quoting;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contribution.covering.MonthClaim;
import vn.ansinh.kernel.Months;

/**
 * What a quote is for.
 *
 * @param start null for {@link Method#MISSING}
 * @param count how many months are paid
 */
public record Period(Method method, @Nullable YearMonth start, int count) {

    public Months months() {
        return Optional.ofNullable(start).map(first -> Months.from(first, count)).orElse(Months.NONE);
    }

    /** What must be claimed: the calendar months, or the numbered missing ones. */
    public List<String> slots() {
        return start == null ? MonthClaim.missingSlots(count) : MonthClaim.slots(months());
    }

    /** How many months to ask for; null where the method fixes them. */
    @Nullable Integer chosenMonths() {
        return method.fixedMonths().isPresent() ? null : count;
    }
}
