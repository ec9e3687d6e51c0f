package vn.ansinh.subsidy.streaming;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.subsidy.Islands;
import vn.ansinh.subsidy.calculating.Detail;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.policies.PolicyBook;
import vn.ansinh.units.AdminUnits;

/** The lines of one body, each answered by itself in the order in which they came. Memory does not grow with their number. */
final class Lines {

    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

    private final Records records;
    private final Header header;
    private final LineReader reader;
    private final Engine engine;

    /** @throws vn.ansinh.contracts.problem.ProblemException if the header is not one of calculations */
    Lines(InputStream body, Engine engine, PolicyBook book, AdminUnits units, Islands islands) throws IOException {
        this.records = new Records(body);
        this.header = Header.read(records);
        this.engine = engine;
        this.reader = new LineReader(new Values(header, records), units, islands, engine.rules(), book);
        records.expect(header.width());
    }

    /** @return how many there were */
    int answer(OutputStream out) throws IOException {
        var answers = new Answers(out, header);
        int count = 0;
        while (records.next()) {
            answer(answers);
            count++;
        }
        answers.send();
        return count;
    }

    private void answer(Answers answers) throws IOException {
        if (!records.isWellFormed() || !Utf8.isValid(records, records.begin(), records.end())) {
            answers.malformed(records);
            return;
        }
        switch (calculated()) {
            case Outcome.Calculated(var calculation) -> answers.amounts(records, calculation);
            case Outcome.Refused(var problem) -> answers.problem(records, problem.type());
        }
    }

    private Outcome calculated() {
        try {
            return switch (reader.read()) {
                case LineReader.Readable(var request) -> engine.calculate(request, Detail.AMOUNTS);
                case LineReader.Unreadable(var problem) -> new Outcome.Refused(Problem.of(problem));
            };
        } catch (RuntimeException unexpected) {
            LOG.error("a line of calculations failed", unexpected);
            return new Outcome.Refused(Problem.of(ProblemType.INTERNAL));
        }
    }
}
