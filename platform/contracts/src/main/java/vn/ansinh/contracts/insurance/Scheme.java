package vn.ansinh.contracts.insurance;

/** What a person pays for. */
public enum Scheme {
    /** Voluntary social insurance (BHXH tự nguyện). */
    VOLUNTARY_SI,
    /** Household health insurance (BHYT hộ gia đình). */
    HOUSEHOLD_HI
}
