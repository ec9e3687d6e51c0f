package vn.ansinh.subsidy.simulating;

import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;

/**
 * Method and months of a payment as one small number, the same for all rule sets: the fixed methods, then a number for each method with months that no law
 * takes, then years ahead and missing months by their months.
 */
final class Plan {

    /** The most months that a number exists for: forty years. */
    static final int LONGEST = 480;

    private static final Method[] METHODS = Method.values();
    private static final int FIXED = Method.ADVANCE.ordinal();
    private static final int AHEAD = FIXED + METHODS.length;
    private static final int MISSING = AHEAD + LONGEST;

    /** How many numbers there are. */
    static final int COUNT = MISSING + LONGEST;

    private Plan() {
    }

    /** @param months null where the method fixes them or the person did not say */
    static short of(Method method, @Nullable Integer months) {
        var fixed = method.fixedMonths();
        if (fixed.isPresent()) {
            return (short) (months == null || months == fixed.getAsInt() ? method.ordinal() : FIXED + method.ordinal());
        }
        if (months == null || months < 1 || months > LONGEST) {
            return (short) (FIXED + method.ordinal());
        }
        return (short) ((method == Method.ADVANCE ? AHEAD : MISSING) + months - 1);
    }

    static Method method(int plan) {
        if (plan < AHEAD) {
            return METHODS[plan < FIXED ? plan : plan - FIXED];
        }
        return plan < MISSING ? Method.ADVANCE : Method.MISSING;
    }

    /** 0 for months that no law takes. */
    static int months(int plan) {
        if (plan < FIXED) {
            return METHODS[plan].fixedMonths().orElseThrow();
        }
        if (plan < AHEAD) {
            return 0;
        }
        return (plan < MISSING ? plan - AHEAD : plan - MISSING) + 1;
    }
}
