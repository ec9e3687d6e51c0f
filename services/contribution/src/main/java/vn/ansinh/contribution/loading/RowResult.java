package vn.ansinh.contribution.loading;

import java.util.List;
import vn.ansinh.contracts.problem.FieldProblem;

/** What reading a row gives. */
sealed interface RowResult {

    int number();

    record Readable(Row row) implements RowResult {
        @Override
        public int number() {
            return row.number();
        }
    }

    record Unreadable(int number, List<FieldProblem> errors) implements RowResult {
    }
}
