package vn.ansinh.contribution.loading;

import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contribution.quoting.Quote;

/** A row whose person is known, with its quote. */
record Candidate(Row row, PersonSnapshot person, Quote quote) {

    Candidate with(Quote changed) {
        return new Candidate(row, person, changed);
    }
}
