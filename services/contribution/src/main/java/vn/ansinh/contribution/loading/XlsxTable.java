package vn.ansinh.contribution.loading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;

/** The first sheet of a workbook. Dates become {@code 2026-04-15}, whole numbers plain digits. */
final class XlsxTable implements Table {

    private static final int MOST_COLUMNS = 200;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> headings;

    private XlsxTable(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
        this.headings = next().orElseThrow(XlsxTable::malformed);
    }

    static XlsxTable open(Path file, long maxInflated) {
        try {
            refuseBomb(file, maxInflated);
            return new XlsxTable(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
        } catch (IOException | ExcelReaderException notAWorkbook) {
            throw malformed();
        }
    }

    /** What the entries say about their size is not to be trusted: they are unpacked once, into nothing. */
    private static void refuseBomb(Path file, long most) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var buffer = new byte[1 << 16];
            long inflated = 0;
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                try (var in = zip.getInputStream(entries.nextElement())) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        inflated += read;
                        refuseMoreThan(most, inflated);
                    }
                }
            }
        }
    }

    private static void refuseMoreThan(long most, long inflated) {
        if (inflated > most) {
            throw Problem.of(ProblemType.TOO_LARGE, Map.of("limit", Long.toString(most >> 20), "unit", "MiB")).asException();
        }
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public Optional<List<String>> next() {
        try {
            while (rows.hasNext()) {
                var cells = texts(rows.next());
                if (!cells.stream().allMatch(String::isBlank)) {
                    return Optional.of(cells);
                }
            }
            return Optional.empty();
        } catch (ExcelReaderException broken) {
            throw malformed();
        }
    }

    private static List<String> texts(Row row) {
        int width = Math.min(row.getCellCount(), MOST_COLUMNS);
        var texts = new ArrayList<String>(width);
        for (int at = 0; at < width; at++) {
            texts.add(text(row.getCell(at)));
        }
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? number(cell) : Optional.ofNullable(cell.getText()).orElse("");
    }

    private static String number(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").toLowerCase(Locale.ROOT).contains("y")) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal value = cell.asNumber();
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static ProblemException malformed() {
        return Problem.of(ProblemType.MALFORMED).asException();
    }
}
