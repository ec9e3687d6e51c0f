package vn.ansinh.contribution.loading;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.messaging.Transactions;

/** Gives each row of a chunk its outcome. What has one keeps it, so a chunk may be worked on again at any time. */
@Component
class ChunkWork {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkWork.class);

    private static final Set<Integer> MAY_BE_A_ROWS_FAULT = Set.of(400, 409, 413, 422);

    private final WaveWork waves;
    private final Outcomes outcomes;
    private final Transactions transactions;

    ChunkWork(WaveWork waves, Outcomes outcomes, Transactions transactions) {
        this.waves = waves;
        this.outcomes = outcomes;
        this.transactions = transactions;
    }

    /** @param begunBefore whether rows of the chunk may have their outcome */
    void work(Upload upload, Chunk whole, boolean begunBefore) {
        var chunk = begunBefore ? whole.without(outcomes.decided(upload.id(), whole.first(), whole.last())) : whole;
        refuseUnreadable(upload, chunk.unreadable());
        chunk.waves().forEach(rows -> workOn(upload, rows));
    }

    private void refuseUnreadable(Upload upload, List<RowResult.Unreadable> rows) {
        if (!rows.isEmpty()) {
            outcomes.insert(rows.stream().map(it -> Outcome.refused(upload.id(), it.number(), it.errors())).toList());
        }
    }

    /** A row that makes a whole call fail is found by halving and refused; the others go on. What no row can be blamed for is waited for. */
    private void workOn(Upload upload, List<Row> rows) {
        try {
            waves.work(upload, rows);
        } catch (ProblemException failed) {
            if (!MAY_BE_A_ROWS_FAULT.contains(failed.problem().type().status()) || failed.problem().type() == ProblemType.REQUEST_IN_PROGRESS) {
                throw failed;
            }
            halve(upload, rows, failed.problem());
        } catch (ArithmeticException | IllegalArgumentException | NullPointerException failed) {
            LOG.error("rows {} to {} of list {} failed", rows.getFirst().number(), rows.getLast().number(), upload.id(), failed);
            halve(upload, rows, Problem.of(ProblemType.INTERNAL));
        }
    }

    private void halve(Upload upload, List<Row> rows, Problem problem) {
        if (rows.size() > 1) {
            int middle = rows.size() / 2;
            for (var half : List.of(rows.subList(0, middle), rows.subList(middle, rows.size()))) {
                workOn(upload, undecided(upload, half));
            }
        } else if (!undecided(upload, rows).isEmpty()) {
            transactions.run(() -> outcomes.insert(List.of(Outcome.refused(upload.id(), rows.getFirst().number(), problem))));
        }
    }

    private List<Row> undecided(Upload upload, List<Row> rows) {
        Set<Integer> decided = rows.isEmpty() ? Set.of() : outcomes.decided(upload.id(), rows.getFirst().number(), rows.getLast().number());
        return rows.stream().filter(it -> !decided.contains(it.number())).toList();
    }
}
