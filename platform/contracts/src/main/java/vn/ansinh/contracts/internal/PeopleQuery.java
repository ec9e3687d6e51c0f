package vn.ansinh.contracts.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.kernel.PersonId;

/**
 * {@code POST /internal/people/snapshots}: people as of a day. Each answered person is noted as related to the organisation on the business day.
 *
 * @param organisation the organisation that asks, or null for an officer
 * @param area         the areas the caller is bound to, empty if only the organisation binds
 */
public record PeopleQuery(List<Item> items, @Nullable String organisation, List<String> area) {

    public record Item(PersonId personId, LocalDate on) {
    }

    /** One answer per item, in order; {@code snapshot} or {@code problem}. */
    public record Answer(List<Result> items) {
    }

    public record Result(@Nullable PersonSnapshot snapshot, @Nullable Problem problem) {
    }
}
