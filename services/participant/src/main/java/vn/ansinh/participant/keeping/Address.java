package vn.ansinh.participant.keeping;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.UnitKey;

/**
 * Where a person lives from a day on, until the next address begins.
 *
 * @param unit       in the version that holds on {@code from}
 * @param detail     house, street, village
 * @param recordedAt of two addresses from the same day the one recorded later holds
 */
public record Address(UnitKey unit, @Nullable String detail, LocalDate from, Instant recordedAt) {
}
