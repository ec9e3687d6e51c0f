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
        return grouped(Long.toString(amount), '.');
    }

    public static String vietnamese(BigDecimal number) {
        return number(number, '.', ',');
    }

    public static String english(Vnd amount) {
        return english(amount.amount());
    }

    public static String english(long amount) {
        return grouped(Long.toString(amount), ',');
    }

    public static String english(BigDecimal number) {
        return number(number, ',', '.');
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

    private static String number(BigDecimal number, char group, char point) {
        var plain = plain(number);
        int at = plain.indexOf('.');
        return at < 0 ? grouped(plain, group) : grouped(plain.substring(0, at), group) + point + plain.substring(at + 1);
    }

    private static String grouped(String digits, char group) {
        if (digits.length() <= 3) {
            return digits;
        }
        var text = new StringBuilder(digits.length() + digits.length() / 3);
        int first = digits.length() % 3;
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && i % 3 == first) {
                text.append(group);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
