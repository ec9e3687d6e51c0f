package vn.ansinh.contribution.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.internal.Enrolment;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.asking.Decisions;
import vn.ansinh.contribution.asking.People;
import vn.ansinh.contribution.covering.MonthClaim;
import vn.ansinh.contribution.covering.MonthClaims;
import vn.ansinh.contribution.covering.RunningPeriods;
import vn.ansinh.contribution.quoting.Freezing;
import vn.ansinh.contribution.receiving.Ledger;
import vn.ansinh.contribution.receiving.NumberClaim;
import vn.ansinh.keycloak.AreaRule;

/** Takes rows of different people through all that a payment at the counter goes through, in bulk. */
@Component
class WaveWork {

    private final Ledger ledger;
    private final People people;
    private final Decisions decisions;
    private final MonthClaims claims;
    private final RunningPeriods periods;
    private final RowQuotes rowQuotes;
    private final Freezing freezing;
    private final AreaRule areas;
    private final Booking booking;

    WaveWork(Ledger ledger, People people, Decisions decisions, MonthClaims claims, RunningPeriods periods, RowQuotes rowQuotes, Freezing freezing,
            AreaRule areas, Booking booking) {
        this.ledger = ledger;
        this.people = people;
        this.decisions = decisions;
        this.claims = claims;
        this.periods = periods;
        this.rowQuotes = rowQuotes;
        this.freezing = freezing;
        this.areas = areas;
        this.booking = booking;
    }

    void work(Upload upload, List<Row> rows) {
        var results = new WaveResults(upload.id());
        var numbers = ledger.numbers(rows.stream().map(Row::numberClaim).toList());
        var possible = refuseOtherContent(rows, numbers, results);
        if (upload.dryRun()) {
            possible.forEach(row -> results.wouldBeRecorded(row, numbers.get(row.numberClaim())));
        } else {
            var candidates = enrol(upload, possible, numbers, results);
            decide(rowQuotes.open(upload, refuseCovered(candidates, results)), results);
        }
        booking.book(upload, results);
    }

    private static List<Row> refuseOtherContent(List<Row> rows, Map<String, NumberClaim> numbers, WaveResults results) {
        var possible = new ArrayList<Row>(rows.size());
        for (var row : rows) {
            var claim = numbers.get(row.numberClaim());
            if (claim != null && !claim.content().equals(row.contentDigest())) {
                results.refuse(row, numberUsed(row));
            } else {
                possible.add(row);
            }
        }
        return possible;
    }

    private static Problem numberUsed(Row row) {
        return Problem.of(ProblemType.RECEIPT_NUMBER_USED, Map.of("series", row.receipt().series(), "number", row.receipt().number()));
    }

    private List<Candidate> enrol(Upload upload, List<Row> rows, Map<String, NumberClaim> numbers, WaveResults results) {
        var candidates = new ArrayList<Candidate>(rows.size());
        var snapshots = snapshots(upload, rows);
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            var answer = snapshots.get(at);
            var claim = numbers.get(row.numberClaim());
            if (answer.problem() != null) {
                results.refuse(row, answer.problem());
            } else {
                admit(upload, row, answer, claim, results, candidates);
            }
        }
        return candidates;
    }

    private void admit(Upload upload, Row row, Enrolment.Result answer, @Nullable NumberClaim claim, WaveResults results, List<Candidate> candidates) {
        var person = Objects.requireNonNull(answer.snapshot());
        if (!areas.covers(upload.uploader().caller(), person.unit())) {
            results.refuse(row, Problem.of(ProblemType.OUTSIDE_AREA));
        } else if (claim == null) {
            candidates.add(rowQuotes.candidate(upload, row, person, answer.warnings()));
        } else if (claim.personId().equals(person.personId())) {
            results.alreadyRecorded(row, claim);
        } else {
            results.refuse(row, numberUsed(row));
        }
    }

    /** Rows of one list may be of several organisations, when a loader brings them. */
    private List<Enrolment.Result> snapshots(Upload upload, List<Row> rows) {
        var answers = new Enrolment.Result[rows.size()];
        var organisations = rows.stream().map(Row::organisation).distinct().toList();
        for (var organisation : organisations) {
            var places = IntStream.range(0, rows.size()).filter(at -> rows.get(at).organisation().equals(organisation)).toArray();
            var asked = Arrays.stream(places).mapToObj(at -> rows.get(at).person()).toList();
            var answered = people.enrol(new Enrolment(upload.id(), organisation, upload.uploader().areas(), upload.uploader().subject(), asked));
            for (int at = 0; at < places.length; at++) {
                answers[places[at]] = answered.get(at);
            }
        }
        return List.of(answers);
    }

    private List<Candidate> refuseCovered(List<Candidate> candidates, WaveResults results) {
        var taken = claims.taken(candidates.stream().flatMap(it -> claimIds(it).stream()).toList());
        var free = new ArrayList<Candidate>(candidates.size());
        for (var candidate : candidates) {
            var covered = candidate.quote().slots().stream().filter(slot -> taken.contains(claimId(candidate, slot))).toList();
            if (covered.isEmpty()) {
                free.add(candidate);
            } else {
                results.refuse(candidate.row(), Problem.of(ProblemType.MONTHS_ALREADY_COVERED, Map.of("months", String.join(", ", covered))));
            }
        }
        return free;
    }

    private static List<String> claimIds(Candidate candidate) {
        return candidate.quote().slots().stream().map(slot -> claimId(candidate, slot)).toList();
    }

    private static String claimId(Candidate candidate, String slot) {
        return MonthClaim.id(candidate.quote().scheme(), candidate.quote().personId(), slot);
    }

    private void decide(List<Candidate> candidates, WaveResults results) {
        if (candidates.isEmpty()) {
            return;
        }
        var answers = decisions.propose(proposal(candidates));
        for (int at = 0; at < candidates.size(); at++) {
            var candidate = candidates.get(at);
            var answer = answers.get(at);
            if (answer.problem() != null) {
                results.refuseUndecided(candidate, answer.problem());
            } else {
                results.decided(candidate.with(candidate.quote().opened(freezing.freeze(Objects.requireNonNull(answer.calculation())))));
            }
        }
    }

    private Proposal proposal(List<Candidate> candidates) {
        var running = periods.of(Scheme.VOLUNTARY_SI, candidates.stream().map(it -> it.person().personId()).toList());
        return new Proposal(candidates.stream().map(it -> {
            var current = RunningPeriods.lastBefore(running.getOrDefault(it.person().personId(), List.of()), it.quote().startMonth());
            return it.quote().proposal(it.person(), current.orElse(null));
        }).toList());
    }
}
