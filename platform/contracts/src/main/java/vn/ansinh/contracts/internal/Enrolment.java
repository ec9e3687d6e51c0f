package vn.ansinh.contracts.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.kernel.Sex;

/**
 * {@code POST /internal/people/enrolments}: rows of a list. Unknown people are registered, known ones never change name, address or group: dated
 * history is added or a warning answered. Repeating a row changes nothing.
 *
 * @param uploadId     the list the rows come from
 * @param organisation the collecting organisation the list is for
 * @param area         the areas the uploader is bound to; {@code VN} or empty do not bind
 * @param actor        subject of who uploaded the list
 */
public record Enrolment(String uploadId, String organisation, List<String> area, String actor, List<Row> rows) {

    /**
     * @param row         1 is the first after the header
     * @param birthDate   or null when only {@code birthYear} is known
     * @param communeCode {@code code} on the day {@code on}, or {@code code@day}
     * @param on          the day the row speaks of: its receipt's day
     * @param group       or null for none
     */
    public record Row(
            int row,
            String personalId,
            @Nullable String siCode,
            String fullName,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            Sex sex,
            String ethnicity,
            String communeCode,
            @Nullable String address,
            LocalDate on,
            @Nullable Group group,
            @Nullable String evidenceNo) {
    }

    /** One answer per row, in order. */
    public record Answer(List<Result> rows) {
    }

    /** {@code snapshot} as of the row's day, or {@code problem}. */
    public record Result(int row, @Nullable PersonSnapshot snapshot, @Nullable Problem problem, List<FieldProblem> warnings) {
    }
}
