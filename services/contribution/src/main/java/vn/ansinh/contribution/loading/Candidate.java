package vn.ansinh.contribution.loading;

import java.util.List;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contribution.quoting.Quote;

/**
 * A row whose person is known, with its quote.
 *
 * @param warnings where the row differs from what is registered
 */
record Candidate(Row row, PersonSnapshot person, Quote quote, List<FieldProblem> warnings) {

    Candidate with(Quote changed) {
        return new Candidate(row, person, changed, warnings);
    }
}
