package vn.ansinh.contribution.loading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/**
 * What became of a row; written in the transaction of its receipt.
 *
 * @param id     {@code upload:row} with the row in six digits, so that a row has one outcome and outcomes sort as rows
 * @param errors why the row is refused; of a recorded row, where it differs from what is registered
 */
@Document("uploadRows")
record Outcome(@Id String id, int row, Kind outcome, @Nullable String receiptId, @Nullable ProblemType problem, List<FieldProblem> errors) {

    enum Kind {
        RECORDED, ALREADY_RECORDED, REFUSED
    }

    static String id(String upload, int row) {
        return "%s:%06d".formatted(upload, row);
    }

    static Outcome recorded(String upload, int row, @Nullable String receiptId, List<FieldProblem> warnings) {
        return new Outcome(id(upload, row), row, Kind.RECORDED, receiptId, null, warnings.stream().map(it -> it.inRow(row)).toList());
    }

    static Outcome alreadyRecorded(String upload, int row, @Nullable String receiptId) {
        return new Outcome(id(upload, row), row, Kind.ALREADY_RECORDED, receiptId, null, List.of());
    }

    static Outcome refused(String upload, int row, List<FieldProblem> errors) {
        return new Outcome(id(upload, row), row, Kind.REFUSED, null, typeOf(errors), errors);
    }

    static Outcome refused(String upload, int row, Problem problem) {
        return new Outcome(id(upload, row), row, Kind.REFUSED, null, problem.type(), RowProblems.inColumns(problem, row));
    }

    private static ProblemType typeOf(List<FieldProblem> errors) {
        return errors.stream().map(FieldProblem::code).flatMap(RowProblems::typeNamed).findFirst().orElse(ProblemType.INVALID_VALUE);
    }
}
