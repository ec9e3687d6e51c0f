package vn.ansinh.contracts.insurance;

/** Who pays a part beside the person, in the order in which they pay: each at most what is still due of the gross. */
public enum Payer {
    /** State budget (ngân sách nhà nước). */
    STATE,
    PROVINCE,
    /** District budget, history until June 2025. */
    DISTRICT,
    COMMUNE,
    /** Other organisations and people who give. */
    DONOR
}
