package vn.ansinh.contribution.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;

class TableTest {

    private static final long MOST = 1 << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparatorAndDropsTheByteOrderMark(String separator) throws IOException {
        var text = "\uFEFFfullName,income\nLò Thị Mai,1500000\n".replace(",", separator);

        assertThat(rows(text.getBytes(StandardCharsets.UTF_8), FileKind.CSV)).containsExactly(List.of("fullName", "income"), List.of("Lò Thị Mai", "1500000"));
    }

    @Test
    void keepsSeparatorsAndLineBreaksInsideQuotesAndSkipsBlankRows() throws IOException {
        var text = "a,b\r\n\"1,\n2\",\"say \"\"x\"\"\"\r\n\r\n,\r\n3,4\r\n";

        assertThat(rows(text.getBytes(StandardCharsets.UTF_8), FileKind.CSV)).containsExactly(List.of("a", "b"), List.of("1,\n2", "say \"x\""), List.of("3", "4"));
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        assertThat(refusal("a,b\nx,\u00ff".getBytes(StandardCharsets.ISO_8859_1), FileKind.CSV)).isEqualTo(ProblemType.MALFORMED);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refusal(new byte[0], FileKind.CSV)).isEqualTo(ProblemType.MALFORMED);
    }

    @Test
    void readsDatesAndNumbersOfWorkbooksAsText() throws IOException {
        var file = folder.resolve("list.xlsx");
        try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            List.of("receiptDate", "income", "personalId").forEach(it -> sheet.value(0, columnOf(it), it));
            sheet.value(1, 0, LocalDate.of(2023, 10, 15));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, 1_500_000);
            sheet.value(1, 2, "010190000001");
        }

        assertThat(rows(Files.readAllBytes(file), FileKind.XLSX))
                .containsExactly(List.of("receiptDate", "income", "personalId"), List.of("2023-10-15", "1500000", "010190000001"));
    }

    @Test
    void refusesAWorkbookThatUnpacksToFarTooMuch() throws IOException {
        var file = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[(int) MOST + 1]);
        }

        assertThat(refusal(Files.readAllBytes(file), FileKind.XLSX)).isEqualTo(ProblemType.TOO_LARGE);
    }

    @Test
    void refusesAWorkbookThatIsNone() {
        assertThat(refusal("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), FileKind.XLSX)).isEqualTo(ProblemType.MALFORMED);
    }

    private static int columnOf(String heading) {
        return List.of("receiptDate", "income", "personalId").indexOf(heading);
    }

    private ProblemType refusal(byte[] content, FileKind kind) {
        var thrown = new ArrayList<ProblemType>();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> rows(content, kind)).satisfies(it -> thrown.add(it.problem().type()));
        return thrown.getFirst();
    }

    private List<List<String>> rows(byte[] content, FileKind kind) throws IOException {
        var file = Files.write(folder.resolve("file"), content);
        try (var table = Table.open(file, kind, MOST)) {
            var rows = new ArrayList<>(List.of(table.headings()));
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
            return rows;
        }
    }
}
