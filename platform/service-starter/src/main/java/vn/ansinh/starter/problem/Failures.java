package vn.ansinh.starter.problem;

import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.starter.http.BodyTooLargeException;

/** Turns whatever was thrown into a problem of the catalogue. What nobody expected is logged under a number, and only the number is answered. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String DUPLICATE_KEY = "org.springframework.dao.DuplicateKeyException";

    private Failures() {
    }

    static Problem problem(Throwable thrown) {
        return switch (thrown) {
            case ProblemException refused -> refused.problem();
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case BodyTooLargeException tooLarge -> tooLarge.problem();
            case MaxUploadSizeExceededException _ -> Problem.of(ProblemType.TOO_LARGE);
            case MethodArgumentNotValidException invalid -> invalid(ConstraintViolations.of(invalid));
            case HandlerMethodValidationException invalid -> invalid(ConstraintViolations.of(invalid));
            case ConstraintViolationException invalid -> invalid(ConstraintViolations.of(invalid));
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case HttpRequestMethodNotSupportedException wrong -> named(ProblemType.METHOD_NOT_ALLOWED, "allowed", methods(wrong));
            case HttpMediaTypeNotSupportedException wrong -> named(ProblemType.UNSUPPORTED_MEDIA_TYPE, "supported", types(wrong.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException wrong -> named(ProblemType.NOT_ACCEPTABLE, "supported", types(wrong.getSupportedMediaTypes()));
            case AccessDeniedException _ -> Problem.of(ProblemType.ROLE_MISSING);
            case AuthenticationException _ -> Problem.of(ProblemType.NOT_SIGNED_IN);
            case AsyncRequestTimeoutException _ -> Problem.of(ProblemType.TRY_AGAIN);
            case ErrorResponse standard -> ofStatus(standard.getStatusCode().value(), thrown);
            default -> rare(thrown);
        };
    }

    private static Problem rare(Throwable thrown) {
        if (thrown.getClass().getName().equals(DUPLICATE_KEY)) {
            return Problem.of(ProblemType.CONFLICT);
        }
        if (isBrokenOff(thrown)) {
            return Problem.of(ProblemType.MALFORMED);
        }
        return Passing.is(thrown) ? passing(thrown) : unexpected(thrown);
    }

    /** Whether the client is gone in the middle of its request; nobody will read an answer. */
    static boolean isBrokenOff(Throwable thrown) {
        return thrown instanceof IOException && DisconnectedClientHelper.isClientDisconnectedException(thrown);
    }

    /** The problem a bare status stands for. */
    static Problem ofStatus(int status, Throwable thrown) {
        return known(status).map(Problem::of).orElseGet(() -> status < 500 ? Problem.of(ProblemType.MALFORMED) : unexpected(thrown));
    }

    static Optional<ProblemType> known(int status) {
        return switch (status) {
            case 400 -> Optional.of(ProblemType.MALFORMED);
            case 401 -> Optional.of(ProblemType.NOT_SIGNED_IN);
            case 403 -> Optional.of(ProblemType.ROLE_MISSING);
            case 404 -> Optional.of(ProblemType.NOT_FOUND);
            case 405 -> Optional.of(ProblemType.METHOD_NOT_ALLOWED);
            case 406 -> Optional.of(ProblemType.NOT_ACCEPTABLE);
            case 409 -> Optional.of(ProblemType.CONFLICT);
            case 412 -> Optional.of(ProblemType.VERSION_MISMATCH);
            case 413 -> Optional.of(ProblemType.TOO_LARGE);
            case 415 -> Optional.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            case 422 -> Optional.of(ProblemType.INVALID_VALUE);
            case 428 -> Optional.of(ProblemType.VERSION_REQUIRED);
            case 429 -> Optional.of(ProblemType.TOO_MANY_REQUESTS);
            case 502, 503, 504 -> Optional.of(ProblemType.TRY_AGAIN);
            default -> Optional.empty();
        };
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return tooLarge.problem();
            }
            if (cause instanceof SocketTimeoutException) {
                return Problem.of(ProblemType.TRY_AGAIN);
            }
        }
        return UnreadableBody.problem(unreadable.getCause());
    }

    private static Problem invalid(List<FieldProblem> errors) {
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), errors, Map.of());
    }

    private static Problem missing(String parameter) {
        return new Problem(ProblemType.MALFORMED, Map.of(), List.of(Parameters.at(parameter, "required", Map.of())), Map.of());
    }

    /** Nothing stands at a path whose variable cannot be read; a query's value is invalid. */
    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.of(ProblemType.NOT_FOUND)
                : invalid(List.of(Parameters.mismatch(mismatch.getName(), mismatch.getRequiredType())));
    }

    private static Problem named(ProblemType type, String argument, String value) {
        return value.isEmpty() ? Problem.of(type) : Problem.of(type, Map.of(argument, value));
    }

    private static String methods(HttpRequestMethodNotSupportedException wrong) {
        var methods = wrong.getSupportedHttpMethods();
        return methods == null ? "" : methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    }

    private static String types(List<MediaType> types) {
        return types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
    }

    private static Problem passing(Throwable thrown) {
        LOG.warn("answered try-again because of {}", thrown.getClass().getName());
        return Problem.of(ProblemType.TRY_AGAIN);
    }

    private static Problem unexpected(Throwable thrown) {
        var incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, Stripped.of(thrown));
        return Problem.of(ProblemType.INTERNAL, Map.of("incident", incident)).with("incident", incident);
    }
}
