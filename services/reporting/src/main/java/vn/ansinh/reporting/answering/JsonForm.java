package vn.ansinh.reporting.answering;

import java.io.IOException;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** A report as {@link ReportView}. */
final class JsonForm extends ReportForm {
    private final JsonMapper json;

    JsonForm(JsonMapper json) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
    }

    @Override
    protected void writeInternal(Report report, HttpOutputMessage output) throws IOException {
        json.writeValue(output.getBody(), ReportView.of(report));
    }
}
