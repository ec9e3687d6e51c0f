package vn.ansinh.subsidy.policies;

/** A supplement for a group of the person that is not given, and why. */
public record Denied(Supplement supplement, Reason reason) {

    public enum Reason {
        METHOD_EXCLUDED, NOT_PERMANENT_RESIDENT, MONTHS_OVER
    }
}
