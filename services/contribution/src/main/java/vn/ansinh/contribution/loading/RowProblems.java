package vn.ansinh.contribution.loading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** Turns a problem into errors at the columns of a row. */
final class RowProblems {

    private static final Map<ProblemType, Column> COLUMNS = Map.ofEntries(
            Map.entry(ProblemType.UNKNOWN_UNIT, Column.COMMUNE_CODE),
            Map.entry(ProblemType.OUTSIDE_AREA, Column.COMMUNE_CODE),
            Map.entry(ProblemType.PERSONAL_ID_INVALID, Column.PERSONAL_ID),
            Map.entry(ProblemType.PARTICIPANT_EXISTS, Column.SI_CODE),
            Map.entry(ProblemType.PERSON_NOT_ELIGIBLE, Column.PERSONAL_ID),
            Map.entry(ProblemType.GROUP_UNKNOWN, Column.GROUP),
            Map.entry(ProblemType.EVIDENCE_MISSING, Column.EVIDENCE_NO),
            Map.entry(ProblemType.INCOME_BELOW_FLOOR, Column.INCOME),
            Map.entry(ProblemType.INCOME_ABOVE_CEILING, Column.INCOME),
            Map.entry(ProblemType.INCOME_NOT_IN_THOUSANDS, Column.INCOME),
            Map.entry(ProblemType.METHOD_STILL_RUNNING, Column.METHOD),
            Map.entry(ProblemType.MONTHS_OUTSIDE_METHOD, Column.MONTHS),
            Map.entry(ProblemType.MONTHS_ALREADY_COVERED, Column.START_MONTH),
            Map.entry(ProblemType.START_MONTH_TOO_LATE, Column.START_MONTH),
            Map.entry(ProblemType.START_MONTH_TOO_FAR, Column.START_MONTH),
            Map.entry(ProblemType.DATE_OUTSIDE_RULES, Column.RECEIPT_DATE),
            Map.entry(ProblemType.PARAMETER_UNKNOWN, Column.RECEIPT_DATE),
            Map.entry(ProblemType.RECEIPT_NUMBER_USED, Column.RECEIPT_NO),
            Map.entry(ProblemType.AMOUNT_DIFFERS, Column.AMOUNT_RECEIVED));

    private RowProblems() {
    }

    static List<FieldProblem> inColumns(Problem problem, int row) {
        var column = COLUMNS.get(problem.type());
        if (column == null && !problem.errors().isEmpty()) {
            return problem.errors().stream().map(it -> it.inRow(row)).toList();
        }
        return List.of(new FieldProblem(null, row, column == null ? "" : column.field(), problem.type().slug(), problem.arguments()));
    }

    static Stream<ProblemType> typeNamed(String slug) {
        return Arrays.stream(ProblemType.values()).filter(it -> it.slug().equals(slug));
    }
}
