package vn.ansinh.participant.keeping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who changed a record and when; never the values.
 *
 * @param actor  subject of the token, or of who uploaded the list
 * @param what   {@code REGISTERED}, {@code CORRECTED}, {@code MOVED}, {@code GROUP_RECOGNISED}, {@code GROUP_ENDED}
 * @param fields names of the corrected fields
 */
public record Change(Instant at, String actor, @Nullable String organisation, String what, List<String> fields) {

    public static Change of(String what, Instant at, String actor, @Nullable String organisation) {
        return new Change(at, actor, organisation, what, List.of());
    }
}
