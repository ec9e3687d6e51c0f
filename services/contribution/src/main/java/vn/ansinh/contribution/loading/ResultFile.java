package vn.ansinh.contribution.loading;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.ProblemTexts;
import vn.ansinh.contribution.ContributionSettings;

/** Writes the uploaded file again with what became of each row; rows still waiting have empty columns. */
@Component
class ResultFile {

    private static final List<String> ADDED = List.of("outcome", "field", "problem", "detail");
    private static final List<String> WAITING = List.of("", "", "", "");

    private final UploadFiles files;
    private final Outcomes outcomes;
    private final ContributionSettings settings;

    ResultFile(UploadFiles files, Outcomes outcomes, ContributionSettings settings) {
        this.files = files;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    void write(Upload upload, Locale language, OutputStream out) throws IOException {
        try (var file = files.fetch(upload.id());
             var table = Table.open(file.file(), upload.kind(), settings.lists().maxInflated().toBytes());
             var decided = outcomes.stream(upload.id());
             var sheet = sheet(table, out)) {
            int width = table.headings().size();
            sheet.row(joined(table.headings(), width, ADDED));
            var waiting = new Waiting(decided.iterator());
            int number = 1;
            for (var cells = table.next(); cells.isPresent(); cells = table.next()) {
                sheet.row(joined(cells.get(), width, texts(waiting.of(number++), language)));
            }
        }
    }

    private static Sheet sheet(Table table, OutputStream out) {
        return table instanceof CsvTable csv ? new CsvSheet(CsvWriter.builder().fieldSeparator(csv.separator()).build(out, StandardCharsets.UTF_8))
                : new XlsxSheet(out);
    }

    private static List<String> joined(List<String> cells, int width, List<String> added) {
        var all = new ArrayList<String>(width + added.size());
        for (int at = 0; at < width; at++) {
            all.add(at < cells.size() ? cells.get(at) : "");
        }
        all.addAll(added);
        return all;
    }

    private static List<String> texts(@Nullable Outcome outcome, Locale language) {
        if (outcome == null) {
            return WAITING;
        }
        return List.of(outcome.outcome().name(),
                outcome.errors().stream().map(FieldProblem::field).collect(Collectors.joining("; ")),
                outcome.problem() == null ? "" : outcome.problem().slug(),
                outcome.errors().stream().map(it -> ProblemTexts.detail(it, language)).collect(Collectors.joining("; ")));
    }

    /** The outcomes in the order of the rows, with gaps while the list is worked on. */
    private static final class Waiting {

        private final Iterator<Outcome> outcomes;
        private @Nullable Outcome next;

        Waiting(Iterator<Outcome> outcomes) {
            this.outcomes = outcomes;
        }

        @Nullable Outcome of(int row) {
            while ((next == null || next.row() < row) && outcomes.hasNext()) {
                next = outcomes.next();
            }
            return next != null && next.row() == row ? next : null;
        }
    }

    private sealed interface Sheet extends AutoCloseable {

        void row(List<String> cells);

        @Override
        void close() throws IOException;
    }

    private record CsvSheet(CsvWriter csv) implements Sheet {

        @Override
        public void row(List<String> cells) {
            csv.writeRecord(cells);
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    private static final class XlsxSheet implements Sheet {

        private static final int ROWS_IN_MEMORY = 1000;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int next;

        XlsxSheet(OutputStream out) {
            this.workbook = new Workbook(out, "An Sinh", "1.0");
            this.sheet = workbook.newWorksheet("1");
        }

        @Override
        public void row(List<String> cells) {
            for (int at = 0; at < cells.size(); at++) {
                sheet.inlineString(next, at, cells.get(at));
            }
            next++;
            if (next % ROWS_IN_MEMORY == 0) {
                flush();
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
