package vn.ansinh.subsidy.explaining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import vn.ansinh.kernel.Vnd;

/** Figures as people read them: 1.500.000 and 0,31 in Vietnamese, 1,500,000 and 0.31 in English, days as 31/10/2026. */
public final class Figures {

    private Figures() {
    }

    public static String vietnamese(Vnd amount) {
        return vietnamese(amount.amount());
    }

    public static String vietnamese(long amount) {
        return vietnamese(Long.toString(amount));
    }

    public static String vietnamese(BigDecimal number) {
        return vietnamese(plain(number));
    }

    static String vietnamese(String plain) {
        return written(plain, '.', ',');
    }

    public static String english(Vnd amount) {
        return english(amount.amount());
    }

    public static String english(long amount) {
        return english(Long.toString(amount));
    }

    public static String english(BigDecimal number) {
        return english(plain(number));
    }

    static String english(String plain) {
        return written(plain, ',', '.');
    }

    /** Without trailing zeros and exponent, for values in a trace. */
    public static String plain(BigDecimal number) {
        long whole = number.longValue();
        if (number.compareTo(BigDecimal.valueOf(whole)) == 0) {
            return Long.toString(whole);
        }
        return number.stripTrailingZeros().toPlainString();
    }

    public static String months(int count) {
        return count == 1 ? "1 month" : count + " months";
    }

    public static String day(LocalDate day) {
        return two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + day.getYear();
    }

    public static String month(YearMonth month) {
        return two(month.getMonthValue()) + "/" + month.getYear();
    }

    private static String written(String plain, char group, char point) {
        int at = plain.indexOf('.');
        return at < 0 ? grouped(plain, group) : grouped(plain.substring(0, at), group) + point + plain.substring(at + 1);
    }

    private static String grouped(String digits, char group) {
        int first = digits.startsWith("-") ? 1 : 0;
        int marks = (digits.length() - first - 1) / 3;
        if (marks == 0) {
            return digits;
        }
        var text = new char[digits.length() + marks];
        int to = text.length;
        for (int i = digits.length() - 1, done = 0; i >= 0; i--, done++) {
            if (done > 0 && done % 3 == 0 && i >= first) {
                text[--to] = group;
            }
            text[--to] = digits.charAt(i);
        }
        return new String(text);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
