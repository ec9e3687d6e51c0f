package vn.ansinh.contribution.loading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.starter.idempotency.IdempotencyKey;
import vn.ansinh.starter.paging.CursorCodec;
import vn.ansinh.starter.paging.Page;
import vn.ansinh.starter.problem.Languages;
import vn.ansinh.starter.problem.ProblemWriter;

@RestController
@RequestMapping("/api/v1/uploads")
@Tag(name = "Lists", description = "People with payments by the list; each row gets an outcome")
class UploadController {

    private static final String KIND = "ENROLMENT";
    private static final Role[] UPLOADERS = {Role.PARTNER, Role.COLLECTOR, Role.OFFICER, Role.HISTORY_LOADER};

    private final Intake intake;
    private final Uploads uploads;
    private final Outcomes outcomes;
    private final UploadAccess access;
    private final ResultFile results;
    private final CursorCodec cursors;
    private final ProblemWriter problems;

    UploadController(Intake intake, Uploads uploads, Outcomes outcomes, UploadAccess access, ResultFile results, CursorCodec cursors,
            ProblemWriter problems) {
        this.intake = intake;
        this.uploads = uploads;
        this.outcomes = outcomes;
        this.access = access;
        this.results = results;
        this.cursors = cursors;
        this.problems = problems;
    }

    @PostMapping
    @Operation(summary = "Upload a list", description = "The body is the file, text/csv or XLSX, or multipart with one part `file`. 202 once it is stored.")
    ResponseEntity<Object> upload(Caller caller, IdempotencyKey key, @RequestParam String kind, @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) throws IOException, ServletException {
        caller.requireAny(UPLOADERS);
        if (!caller.has(Role.OFFICER, Role.HISTORY_LOADER)) {
            caller.requireOrganisation();
        }
        if (!KIND.equals(kind)) {
            throw invalid("kind", "unknown-value", Map.of("allowed", KIND)).asException();
        }
        var type = type(request.getContentType());
        if (!MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type)) {
            return intake.take(caller, key, FileKind.of(type), dryRun, request.getInputStream());
        }
        var part = Optional.ofNullable(request.getPart("file")).orElseThrow(() -> invalid("file", "required", Map.of()).asException());
        var fileKind = FileKind.of(type(part.getContentType()), Optional.ofNullable(part.getSubmittedFileName()).orElse(""));
        return intake.take(caller, key, fileKind, dryRun, part.getInputStream());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a list's state and the outcomes of its rows")
    UploadView read(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var upload = visible(caller, id);
        int most = cursors.limit(limit);
        var after = cursors.decodeOrFirst(cursor).stream().findFirst().map(Integer::parseInt).orElse(0);
        var page = Page.of(outcomes.after(upload.id(), after, most + 1), most, last -> cursors.encode(List.of(Integer.toString(last.row()))));
        var counts = upload.status() == UploadStatus.DONE ? upload.counts() : outcomes.counts(upload.id(), upload.counts().rows());
        return UploadView.of(upload, counts, page.map(this::row));
    }

    private UploadView.RowView row(Outcome it) {
        return new UploadView.RowView(it.row(), it.outcome(), it.receiptId(), problems.render(it.errors()));
    }

    @GetMapping("/{id}/result")
    @Operation(summary = "The same file with the outcome of each row",
            description = "Columns outcome, field, problem and detail are added. 410 once the file was removed.")
    void result(Caller caller, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var upload = visible(caller, id);
        var gone = upload.fileGone();
        if (gone != null) {
            throw Problem.of(ProblemType.FILE_REMOVED, Map.of("day", BusinessClock.dayOf(gone).toString())).asException();
        }
        response.setContentType(upload.kind().answered().toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + upload.id() + "." + upload.kind().extension() + "\"");
        results.write(upload, Languages.current(), response.getOutputStream());
    }

    private Upload visible(Caller caller, UUID id) {
        caller.requireAny(UPLOADERS);
        var upload = uploads.find(id.toString()).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
        access.require(caller, upload);
        return upload;
    }

    private static MediaType type(@Nullable String contentType) {
        try {
            return contentType == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException unreadable) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static Problem invalid(String field, String code, Map<String, String> arguments) {
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(new FieldProblem(null, null, field, code, arguments)), Map.of());
    }
}
