package vn.ansinh.contribution.loading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contribution.receiving.NumberClaim;

/** What is to be written for the rows of a wave. */
final class WaveResults {

    private final String upload;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Candidate> undecided = new ArrayList<>();
    private final List<Candidate> payable = new ArrayList<>();
    private final List<Candidate> mismatched = new ArrayList<>();

    WaveResults(String upload) {
        this.upload = upload;
    }

    void refuse(Row row, Problem problem) {
        outcomes.add(Outcome.refused(upload, row.number(), problem));
    }

    /** Nothing was decided, so there is nothing to release. */
    void refuseUndecided(Candidate candidate, Problem problem) {
        undecided.add(candidate);
        refuse(candidate.row(), problem);
    }

    void alreadyRecorded(Row row, NumberClaim claim) {
        outcomes.add(Outcome.alreadyRecorded(upload, row.number(), claim.receiptId()));
    }

    void wouldBeRecorded(Row row, @Nullable NumberClaim claim) {
        outcomes.add(claim == null ? Outcome.recorded(upload, row.number(), null, List.of()) : Outcome.alreadyRecorded(upload, row.number(), claim.receiptId()));
    }

    void decided(Candidate candidate) {
        candidate.row().payment("").mismatch(candidate.quote()).ifPresentOrElse(problem -> {
            mismatched.add(candidate);
            refuse(candidate.row(), problem);
        }, () -> payable.add(candidate));
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<Candidate> undecided() {
        return undecided;
    }

    /** Decided, but the money differs: the decision is released. */
    List<Candidate> mismatched() {
        return mismatched;
    }

    List<Candidate> payable() {
        return payable;
    }
}
