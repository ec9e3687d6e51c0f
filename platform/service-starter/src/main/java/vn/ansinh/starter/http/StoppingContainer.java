package vn.ansinh.starter.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.starter.problem.ProblemWriter;

/**
 * Asks to try again while Tomcat stops. A request that arrives when our one application is being stopped or is already taken away would else be answered 404
 * by Tomcat, and its caller would believe that what it asked for is not there.
 */
final class StoppingContainer extends ValveBase {

    StoppingContainer() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var application = request.getContext();
        if (application != null && application.getState().isAvailable() || response.isError()) {
            getNext().invoke(request, response);
            return;
        }
        response.setStatus(ProblemType.TRY_AGAIN.status());
        response.setHeader("Retry-After", ProblemWriter.retryAfter(Problem.of(ProblemType.TRY_AGAIN)));
        response.setHeader("Connection", "close");
        ContainerProblems.write(ProblemType.TRY_AGAIN, request, response);
    }
}
