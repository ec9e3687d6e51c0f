package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;

/** Numbers as they are shown: 45 and 40.5, never 45.0 or 4E+1. */
final class Plain {

    private Plain() {
    }

    static BigDecimal of(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
