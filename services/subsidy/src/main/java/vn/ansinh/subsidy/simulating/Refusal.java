package vn.ansinh.subsidy.simulating;

import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.ProblemType;

/** Why a payment of a column is refused, in the order in which it is told. The code of a column is the ordinal. */
public enum Refusal {
    NONE(null),
    DATE_OUTSIDE_RULES(ProblemType.DATE_OUTSIDE_RULES),
    PARAMETER_UNKNOWN(ProblemType.PARAMETER_UNKNOWN),
    METHOD_NOT_OFFERED(ProblemType.INVALID_VALUE),
    INCOME_BELOW_FLOOR(ProblemType.INCOME_BELOW_FLOOR),
    INCOME_ABOVE_CEILING(ProblemType.INCOME_ABOVE_CEILING),
    INCOME_NOT_IN_THOUSANDS(ProblemType.INCOME_NOT_IN_THOUSANDS),
    MONTHS_OUTSIDE_METHOD(ProblemType.MONTHS_OUTSIDE_METHOD),
    GROUP_UNKNOWN(ProblemType.GROUP_UNKNOWN),
    /** No notice has published r, which years ahead and missing months need. */
    RETURN_UNKNOWN(ProblemType.PARAMETER_UNKNOWN);

    private static final Refusal[] BY_CODE = values();

    private final @Nullable ProblemType problem;

    Refusal(@Nullable ProblemType problem) {
        this.problem = problem;
    }

    /** @throws ArrayIndexOutOfBoundsException if no refusal has the code */
    public static Refusal of(byte code) {
        return BY_CODE[code];
    }

    public byte code() {
        return (byte) ordinal();
    }

    /** What an explained decision answers; null for {@link #NONE}. */
    public @Nullable ProblemType problem() {
        return problem;
    }
}
