package vn.ansinh.subsidy.calculating;

/** How much of a calculation is told; the amounts are the same. */
public enum Detail {
    /** With the trace. */
    EXPLAINED,
    /** Without the trace, where nobody reads it. */
    AMOUNTS
}
