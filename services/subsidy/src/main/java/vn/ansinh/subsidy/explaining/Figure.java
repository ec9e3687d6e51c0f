package vn.ansinh.subsidy.explaining;

import java.math.BigDecimal;
import vn.ansinh.kernel.Vnd;

/** A number in the three ways in which a step names it, written once. */
public record Figure(String plain, String vi, String en) {

    public static Figure of(BigDecimal number) {
        return of(Figures.plain(number));
    }

    public static Figure of(Vnd amount) {
        return of(amount.toString());
    }

    private static Figure of(String plain) {
        return new Figure(plain, Figures.vietnamese(plain), Figures.english(plain));
    }
}
