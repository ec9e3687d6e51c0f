package vn.ansinh.reporting.answering;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;

/** A report as CSV in UTF-8 with a header. */
final class CsvForm extends ReportForm {

    CsvForm() {
        super(new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    @Override
    protected void writeInternal(Report report, HttpOutputMessage output) throws IOException {
        output.getHeaders().set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report.csv\"");
        var table = new ReportTable(report);
        var writer = CsvWriter.builder().build(new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8));
        writer.writeRecord(table.header());
        table.rows().forEach(row -> writer.writeRecord(row.stream().map(cell -> Objects.toString(cell, "")).toList()));
        writer.flush();
    }
}
