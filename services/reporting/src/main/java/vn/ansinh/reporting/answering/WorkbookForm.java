package vn.ansinh.reporting.answering;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;

/** A report as a workbook with one sheet. */
final class WorkbookForm extends ReportForm {

    WorkbookForm() {
        super(MediaType.parseMediaType(ReportController.WORKBOOK));
    }

    @Override
    protected void writeInternal(Report report, HttpOutputMessage output) throws IOException {
        output.getHeaders().set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report.xlsx\"");
        var workbook = new Workbook(output.getBody(), "AnSinh", "1.0");
        var sheet = workbook.newWorksheet("report");
        var table = new ReportTable(report);
        write(sheet, 0, List.copyOf(table.header()));
        int line = 1;
        for (var row : (Iterable<List<@Nullable Object>>) table.rows()::iterator) {
            write(sheet, line++, row);
        }
        workbook.finish();
    }

    private static void write(Worksheet sheet, int line, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Number number -> sheet.value(line, column, number);
                case String text -> sheet.value(line, column, text);
                case null, default -> {
                }
            }
        }
    }
}
