package vn.ansinh.contribution.loading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.starter.paging.Page;

/**
 * A list as callers see it.
 *
 * @param resultUntil until when the result of a list that is done can be had
 * @param rows        the outcomes there are so far; null in the answer to the upload
 */
record UploadView(String id, UploadStatus status, boolean dryRun, Counts counts, List<Warning> warnings, Instant createdAt, @Nullable Instant resultUntil,
                  @Nullable Page<RowView> rows) {

    static UploadView stored(Upload upload) {
        return of(upload, upload.counts(), null);
    }

    static UploadView of(Upload upload, Counts counts, @Nullable Page<RowView> rows) {
        var ignored = upload.warnings().stream().map(it -> new Warning("column-ignored", it)).toList();
        return new UploadView(upload.id(), upload.status(), upload.dryRun(), counts, ignored, upload.createdAt(), upload.fileUntil(), rows);
    }

    record Warning(String code, String column) {
    }

    record RowView(int row, Outcome.Kind outcome, @Nullable String receiptId, List<Map<String, Object>> errors) {
    }
}
