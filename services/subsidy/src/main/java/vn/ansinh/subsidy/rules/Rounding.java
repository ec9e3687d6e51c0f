package vn.ansinh.subsidy.rules;

/** How years ahead and missing months are rounded to đồng (rule book 2.8: not written anywhere, so a setting). */
public enum Rounding {
    /** The exact sum, once at the end. */
    ONCE,
    /** Each month by itself. */
    EACH_MONTH
}
