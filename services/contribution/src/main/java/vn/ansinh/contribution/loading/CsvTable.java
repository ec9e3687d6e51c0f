package vn.ansinh.contribution.loading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;

/** Comma, semicolon or tab separated text in UTF-8, with or without a byte order mark. */
final class CsvTable implements Table {

    private static final int LONGEST_HEADER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> headings;
    private final char separator;

    private CsvTable(CsvReader<CsvRecord> csv, char separator) {
        this.csv = csv;
        this.separator = separator;
        this.records = csv.iterator();
        this.headings = next().orElseThrow(CsvTable::malformed);
    }

    static CsvTable open(Path file) {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
            var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), LONGEST_HEADER);
            char separator = separator(reader);
            var csv = CsvReader.builder().fieldSeparator(separator).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(reader);
            return new CsvTable(csv, separator);
        } catch (IOException unreadable) {
            throw malformed();
        }
    }

    /** The separator that stands most often in the first line; leaves the reader behind a byte order mark. */
    private static char separator(Reader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(LONGEST_HEADER);
        var line = new StringBuilder();
        for (int next = reader.read(); next >= 0 && next != '\n' && line.length() < LONGEST_HEADER - 1; next = reader.read()) {
            line.append((char) next);
        }
        reader.reset();
        return Stream.of(',', ';', '\t').max(Comparator.comparingLong(it -> line.chars().filter(c -> c == it).count()))
                .filter(it -> line.indexOf(it.toString()) >= 0).orElse(',');
    }

    char separator() {
        return separator;
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public Optional<List<String>> next() {
        try {
            while (records.hasNext()) {
                var fields = records.next().getFields();
                if (!fields.stream().allMatch(String::isBlank)) {
                    return Optional.of(fields);
                }
            }
            return Optional.empty();
        } catch (CsvParseException | UncheckedIOException notCsv) {
            throw malformed();
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static ProblemException malformed() {
        return Problem.of(ProblemType.MALFORMED).asException();
    }
}
