package vn.ansinh.contribution.loading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contribution.ContributionSettings;
import vn.ansinh.contribution.quoting.Quote;
import vn.ansinh.contribution.quoting.QuoteState;
import vn.ansinh.contribution.quoting.Quotes;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.Uuids;

/** Opens the quotes of rows. Their ids are derived from list and row, so that working on a row again finds what was begun. */
@Component
class RowQuotes {

    private final Quotes quotes;
    private final BusinessClock clock;
    private final ContributionSettings settings;

    RowQuotes(Quotes quotes, BusinessClock clock, ContributionSettings settings) {
        this.quotes = quotes;
        this.clock = clock;
        this.settings = settings;
    }

    Candidate candidate(Upload upload, Row row, PersonSnapshot person, List<FieldProblem> warnings) {
        return new Candidate(row, person, quote(upload, row, person, clock.now()), warnings);
    }

    List<Candidate> open(Upload upload, List<Candidate> candidates) {
        try {
            quotes.insertAll(candidates.stream().map(Candidate::quote).toList());
            return candidates;
        } catch (DuplicateKeyException begunBefore) {
            return resumed(upload, candidates, 1);
        }
    }

    /** A quote that is still opening goes on; one that has expired is followed by the next of its row. */
    private List<Candidate> resumed(Upload upload, List<Candidate> candidates, int generation) {
        var stored = quotes.findAll(candidates.stream().map(it -> it.quote().id()).toList()).stream()
                .collect(Collectors.toMap(Quote::id, Function.identity()));
        return candidates.stream().map(it -> resumed(upload, it, generation, stored)).toList();
    }

    private Candidate resumed(Upload upload, Candidate candidate, int generation, Map<String, Quote> stored) {
        var before = stored.get(candidate.quote().id());
        if (before == null) {
            quotes.insert(candidate.quote());
            return candidate;
        }
        if (before.state() == QuoteState.OPENING) {
            return candidate.with(before);
        }
        var next = candidate.with(candidate.quote().withId(id(upload, candidate.row(), generation + 1)));
        return resumed(upload, List.of(next), generation + 1).getFirst();
    }

    private Quote quote(Upload upload, Row row, PersonSnapshot person, Instant now) {
        var period = row.period();
        return new Quote(id(upload, row, 1), QuoteState.OPENING, person.personId(), Scheme.VOLUNTARY_SI, period.method(), row.income(), period.start(),
                period.count(), period.slots(), row.receipt().issuedOn(), row.monthsPaidBefore(), person.unit(), person.sex(), person.birthMonth(),
                row.organisation(), upload.uploader().subject(), now, now.plus(settings.rowQuoteValidity()), null);
    }

    private static String id(Upload upload, Row row, int generation) {
        return Uuids.derived(UUID.fromString(upload.id()), "row " + row.number() + " quote " + generation).toString();
    }
}
