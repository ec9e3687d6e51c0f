package vn.ansinh.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.starter.http.BodyTooLargeException;

/**
 * Answers what is thrown where no controller method is involved: unknown paths, functional routes. A failure in the middle of an answer is left to the
 * container, which cuts the connection, so that nobody takes half an answer for a whole one.
 */
final class OutsideControllers implements HandlerExceptionResolver, Ordered {

    private final ProblemWriter writer;

    OutsideControllers(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (handler == null || handler instanceof HandlerMethod || response.isCommitted()) {
            return null;
        }
        try {
            writer.write(isBrokenOff(thrown) ? Problem.of(ProblemType.TRY_AGAIN) : Failures.problem(thrown), request, response);
            return new ModelAndView();
        } catch (IOException clientIsGone) {
            return new ModelAndView();
        }
    }

    /** Where requests are passed on, an answer that ends too early is the other side's failure. */
    private static boolean isBrokenOff(Exception thrown) {
        return thrown instanceof IOException && !(thrown instanceof BodyTooLargeException);
    }
}
