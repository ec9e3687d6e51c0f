package vn.ansinh.contracts.insurance;

/** How money reached the collector. */
public enum Channel {
    CASH, BANK, QR
}
