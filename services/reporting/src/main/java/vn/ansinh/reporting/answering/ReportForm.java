package vn.ansinh.reporting.answering;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A form a report can be answered in; nothing is read from it. */
abstract class ReportForm extends AbstractHttpMessageConverter<Report> {

    ReportForm(MediaType type) {
        super(type);
    }

    @Override
    protected final boolean supports(Class<?> type) {
        return type == Report.class;
    }

    @Override
    protected final boolean canRead(MediaType type) {
        return false;
    }

    @Override
    protected final Report readInternal(Class<? extends Report> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("reports are not read", input);
    }
}
