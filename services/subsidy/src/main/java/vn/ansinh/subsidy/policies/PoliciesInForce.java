package vn.ansinh.subsidy.policies;

/** The local policies in force. */
public interface PoliciesInForce {

    /** For estimates: at most a moment old. */
    PolicyBook book();

    /** For quotes: with everything that was approved or withdrawn before this call. */
    PolicyBook upToDate();
}
