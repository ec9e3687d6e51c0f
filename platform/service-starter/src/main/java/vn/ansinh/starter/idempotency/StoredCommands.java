package vn.ansinh.starter.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.starter.problem.ProblemWriter;

final class StoredCommands implements IdempotentCommands {

    static final String REPLAYED = "Idempotency-Replayed";

    /** Refusals that depend on the moment or on the caller's rights, not on the command. */
    private static final Set<ProblemType> NOT_FINAL = Set.of(ProblemType.NOT_SIGNED_IN, ProblemType.NO_AREA, ProblemType.ROLE_MISSING, ProblemType.OUTSIDE_AREA,
            ProblemType.OUTSIDE_ORGANISATION, ProblemType.REQUEST_IN_PROGRESS, ProblemType.TOO_MANY_REQUESTS, ProblemType.INTERNAL, ProblemType.TRY_AGAIN);

    private final Claims claims;
    private final Transactions transactions;
    private final JsonMapper json;
    private final ProblemWriter problems;
    private final Fingerprint fingerprint;

    StoredCommands(Claims claims, Transactions transactions, JsonMapper json, ProblemWriter problems) {
        this.claims = claims;
        this.transactions = transactions;
        this.json = json;
        this.problems = problems;
        this.fingerprint = new Fingerprint(json);
    }

    /** What came of a command: an answer, and whether it was given before. */
    private record Outcome(StoredAnswer answer, boolean replayed) {
    }

    @Override
    public ResponseEntity<Object> transactional(Caller caller, String operation, IdempotencyKey key, Object body, Supplier<Answer> command) {
        var id = new Claims.Id(caller.subject(), operation, key.value());
        var hash = fingerprint.of(body);
        try {
            return shown(transactions.inTransaction(() -> answeredOrDone(id, hash, command)));
        } catch (ProblemException refused) {
            return refusedOrAnswered(id, hash, refused);
        } catch (DuplicateKeyException lost) {
            return claims.find(id).map(claim -> replay(hash, claim)).orElseThrow(() -> lost);
        }
    }

    /** Looks first and writes last, both in the snapshot: who runs beside another writes the same claim, and the store lets only one of them commit. */
    private Outcome answeredOrDone(Claims.Id id, String hash, Supplier<Answer> command) {
        var claimed = claims.find(id);
        if (claimed.isPresent()) {
            return new Outcome(answerOf(hash, claimed.get()), true);
        }
        var answer = stored(command.get());
        claims.insert(id, hash, answer);
        return new Outcome(answer, false);
    }

    /** A refusal may only mean that the same request has just succeeded beside this one: its claim then says so. */
    private ResponseEntity<Object> refusedOrAnswered(Claims.Id id, String hash, ProblemException refused) {
        var problem = refused.problem();
        if (!isFinal(problem) || problem.type() == ProblemType.IDEMPOTENCY_KEY_REUSED) {
            throw refused;
        }
        try {
            claims.insert(id, hash, stored(problem));
            throw refused;
        } catch (DuplicateKeyException claimed) {
            return claims.find(id).map(claim -> replay(hash, claim)).orElseThrow(() -> refused);
        }
    }

    @Override
    public ResponseEntity<Object> leased(Caller caller, String operation, IdempotencyKey key, Object body, Supplier<Answer> command) {
        var id = new Claims.Id(caller.subject(), operation, key.value());
        var hash = fingerprint.of(body);
        var holder = UUID.randomUUID().toString();
        if (!claims.begin(id, hash, holder)) {
            var claim = claims.find(id);
            if (claim.isPresent() && (claim.get().answer() != null || !claim.get().hash().equals(hash))) {
                return replay(hash, claim.get());
            }
            if (!claims.takeOver(id, hash, holder)) {
                throw Problem.of(ProblemType.REQUEST_IN_PROGRESS).asException();
            }
        }
        return run(id, holder, command);
    }

    private ResponseEntity<Object> run(Claims.Id id, String holder, Supplier<Answer> command) {
        StoredAnswer answer;
        try {
            answer = stored(command.get());
        } catch (ProblemException refused) {
            if (isFinal(refused.problem())) {
                claims.finish(id, holder, stored(refused.problem()));
            } else {
                claims.release(id, holder);
            }
            throw refused;
        } catch (RuntimeException failed) {
            claims.release(id, holder);
            throw failed;
        }
        if (claims.finish(id, holder, answer)) {
            return shown(new Outcome(answer, false));
        }
        var other = claims.find(id).map(Claims.Claim::answer);
        return shown(new Outcome(other.orElse(answer), other.isPresent()));
    }

    private ResponseEntity<Object> replay(String hash, Claims.Claim claim) {
        return shown(new Outcome(answerOf(hash, claim), true));
    }

    private static StoredAnswer answerOf(String hash, Claims.Claim claim) {
        if (!claim.hash().equals(hash)) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED).asException();
        }
        if (claim.answer() == null) {
            throw Problem.of(ProblemType.REQUEST_IN_PROGRESS).asException();
        }
        return claim.answer();
    }

    private ResponseEntity<Object> shown(Outcome outcome) {
        var answer = outcome.answer();
        var response = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        if (outcome.replayed()) {
            response.header(REPLAYED, "true");
        }
        if (answer.refusal()) {
            return refusal(answer);
        }
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        return response.body(answer.json().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<Object> refusal(StoredAnswer answer) {
        var problem = json.readValue(answer.json(), Problem.class);
        var rendered = problems.respond(problem, request());
        return ResponseEntity.status(rendered.getStatusCode()).headers(rendered.getHeaders()).header(REPLAYED, "true").body(rendered.getBody());
    }

    private static HttpServletRequest request() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest();
        }
        throw new IllegalStateException("commands are answered inside a request");
    }

    private StoredAnswer stored(Answer answer) {
        return new StoredAnswer(answer.status(), answer.location(), answer.etag(), json.writeValueAsString(answer.body()), false);
    }

    private StoredAnswer stored(Problem problem) {
        return new StoredAnswer(problem.type().status(), null, null, json.writeValueAsString(problem), true);
    }

    private static boolean isFinal(Problem problem) {
        return !NOT_FINAL.contains(problem.type());
    }
}
