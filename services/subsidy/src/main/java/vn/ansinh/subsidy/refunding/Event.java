package vn.ansinh.subsidy.refunding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened inside a paid period.
 *
 * @param day        may be missing where {@code monthsLeft} is told
 * @param monthsLeft months not used, which wins over the day; null to work them out
 */
public record Event(Cause cause, @Nullable LocalDate day, @Nullable Integer monthsLeft) {
}
