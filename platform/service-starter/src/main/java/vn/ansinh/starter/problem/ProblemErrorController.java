package vn.ansinh.starter.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the servlet container refuses by itself. */
@Controller
final class ProblemErrorController implements ErrorController {

    private final ProblemWriter writer;

    ProblemErrorController(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Object> answer(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var problem = thrown instanceof Exception exception ? Failures.problem(exception) : Failures.ofStatus(status, new IllegalStateException("status " + status));
        return writer.respond(problem, atOriginalPath(request));
    }

    private static HttpServletRequest atOriginalPath(HttpServletRequest request) {
        var path = Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).orElse(request.getRequestURI());
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return path;
            }
        };
    }
}
