package vn.ansinh.contracts.calculation;

import java.util.Locale;

/** A sentence in Vietnamese and English. */
public record BilingualText(String vi, String en) {

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : vi;
    }
}
