package vn.ansinh.contribution.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.ContributionSettings;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.starter.idempotency.Answer;
import vn.ansinh.starter.idempotency.IdempotencyKey;
import vn.ansinh.starter.idempotency.IdempotentCommands;

/** Takes a list in: checks its form and its size, stores the file, and only then promises to work on it. */
@Component
class Intake {

    private final UploadFiles files;
    private final Uploads uploads;
    private final IdempotentCommands commands;
    private final BusinessClock clock;
    private final ContributionSettings.Lists limits;

    Intake(UploadFiles files, Uploads uploads, IdempotentCommands commands, BusinessClock clock, ContributionSettings settings) {
        this.files = files;
        this.uploads = uploads;
        this.commands = commands;
        this.clock = clock;
        this.limits = settings.lists();
    }

    ResponseEntity<Object> take(Caller caller, IdempotencyKey key, FileKind kind, boolean dryRun, InputStream body) throws IOException {
        try (var spool = Spool.of(body, limits.maxBytes().toBytes())) {
            var uploader = Upload.Uploader.of(caller);
            var contents = inspect(spool, kind, uploader);
            return commands.leased(caller, "upload", key, new Fingerprint(kind, dryRun, spool.sha256()), () -> store(uploader, kind, dryRun, spool, contents));
        }
    }

    private Contents inspect(Spool spool, FileKind kind, Upload.Uploader uploader) throws IOException {
        try (var table = Table.open(spool.file(), kind, limits.maxInflated().toBytes())) {
            var header = Header.of(table.headings(), uploader.bringsHistory() && uploader.organisation() == null);
            int rows = 0;
            while (table.next().isPresent()) {
                rows++;
                if (rows > limits.maxRows()) {
                    throw Problem.of(ProblemType.TOO_LARGE, Map.of("limit", Integer.toString(limits.maxRows()), "unit", "rows")).asException();
                }
            }
            return new Contents(rows, header.unknown());
        } catch (UncheckedIOException broken) {
            throw Problem.of(ProblemType.MALFORMED).asException();
        }
    }

    private Answer store(Upload.Uploader uploader, FileKind kind, boolean dryRun, Spool spool, Contents contents) {
        var id = Uuids.next(clock.now()).toString();
        files.save(id, spool.file());
        var upload = Upload.stored(id, kind, dryRun, uploader, contents.unknownHeadings(), contents.rows(), clock.now());
        uploads.insert(upload);
        files.belongs(id);
        return Answer.accepted("/api/v1/uploads/" + id, UploadView.stored(upload));
    }

    private record Fingerprint(FileKind kind, boolean dryRun, String sha256) {
    }

    private record Contents(int rows, List<String> unknownHeadings) {
    }
}
