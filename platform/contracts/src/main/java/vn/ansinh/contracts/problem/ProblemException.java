package vn.ansinh.contracts.problem;

/** Carries a {@link Problem} out of a command; the transaction it is thrown in is rolled back. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type().slug(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
