package vn.ansinh.contribution.receiving;

/** What became of a receipt. */
public enum ReceiptStatus {
    RECEIVED, VOIDED
}
