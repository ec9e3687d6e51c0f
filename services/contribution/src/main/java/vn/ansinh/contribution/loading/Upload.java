package vn.ansinh.contribution.loading;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;

/**
 * A list that was stored. It keeps who brought it, because it outlives their token.
 *
 * @param dryRun     rows are read and checked, nothing is recorded
 * @param uploader   on whose behalf the rows are recorded
 * @param warnings   headings that mean nothing here
 * @param owner      the instance that works on it
 * @param leaseUntil until when, on the system's clock
 * @param attempts   how many times work on it began
 * @param fileUntil  when the file of a list that is done will be removed, on the business clock
 * @param fileGone   when it was
 */
@Document("uploads")
record Upload(
        @Id String id,
        FileKind kind,
        boolean dryRun,
        Uploader uploader,
        List<String> warnings,
        UploadStatus status,
        Counts counts,
        Instant createdAt,
        @Nullable String owner,
        @Nullable Instant leaseUntil,
        int attempts,
        @Nullable Instant fileUntil,
        @Nullable Instant fileGone) {

    static Upload stored(String id, FileKind kind, boolean dryRun, Uploader uploader, List<String> warnings, int rows, Instant now) {
        return new Upload(id, kind, dryRun, uploader, warnings, UploadStatus.STORED, Counts.ofRows(rows), now, null, null, 0, null, null);
    }

    record Uploader(String subject, Set<Role> roles, List<String> areas, @Nullable String organisation) {

        static Uploader of(Caller caller) {
            return new Uploader(caller.subject(), caller.roles(), caller.areas(), caller.organisation());
        }

        Caller caller() {
            return new Caller(subject, roles, areas, organisation);
        }

        /** Loaders bring the history of many organisations; others are bound to the limits of a quote. */
        boolean bringsHistory() {
            return roles.contains(Role.HISTORY_LOADER);
        }
    }
}
