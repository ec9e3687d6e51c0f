package vn.ansinh.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** Hands refusals of the filter chain to the same place that answers all other problems. */
final class ProblemHandover implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private final HandlerExceptionResolver answers;

    ProblemHandover(HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) throws IOException {
        answer(request, response, Problem.of(ProblemType.NOT_SIGNED_IN));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        answer(request, response, denied instanceof Refused refused ? refused.problem() : Problem.of(ProblemType.ROLE_MISSING));
    }

    /** A token that cannot be checked because the issuer is away is not an invalid token. */
    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed) throws IOException {
        answer(request, response, Problem.of(failed instanceof AuthenticationServiceException ? ProblemType.TRY_AGAIN : ProblemType.NOT_SIGNED_IN));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (problem.type() == ProblemType.NOT_SIGNED_IN) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (answers.resolveException(request, response, null, problem.asException()) == null) {
            response.sendError(problem.type().status());
        }
    }
}
