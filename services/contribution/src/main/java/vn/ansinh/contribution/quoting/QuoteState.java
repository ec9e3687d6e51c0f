package vn.ansinh.contribution.quoting;

/** OPENING until the decision is known, OPEN until paid or expired. */
public enum QuoteState {
    OPENING, OPEN, PAID, EXPIRED
}
