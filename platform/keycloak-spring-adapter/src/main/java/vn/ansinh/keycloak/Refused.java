package vn.ansinh.keycloak;

import org.springframework.security.access.AccessDeniedException;
import vn.ansinh.contracts.problem.Problem;

/** Access denied for a reason that has a name in the catalogue. */
final class Refused extends AccessDeniedException {

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.type().slug());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
