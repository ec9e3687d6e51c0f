package vn.ansinh.participant.keeping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names as they are searched and compared: without accents, in lower case, words parted by one space. */
public final class Names {

    private static final int LONGEST_KEY = 80;

    private Names() {
    }

    public static String plain(String name) {
        var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        var plain = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char character = decomposed.charAt(i);
            if (Character.getType(character) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (Character.isLetterOrDigit(character)) {
                if (gap && !plain.isEmpty()) {
                    plain.append(' ');
                }
                plain.append(character == 'đ' || character == 'Đ' ? 'd' : character);
                gap = false;
            } else {
                gap = true;
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** The name and each of its ends that begins with a word: a prefix of one of them is found by the index. */
    public static List<String> keys(String name) {
        String plain = plain(name);
        var keys = new ArrayList<String>();
        for (int start = 0; start >= 0 && start < plain.length(); start = next(plain, start)) {
            keys.add(plain.substring(start, Math.min(plain.length(), start + LONGEST_KEY)));
        }
        return keys;
    }

    /** Words in NFC parted by one space, as the name is kept and shown. */
    public static String tidy(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    private static int next(String plain, int start) {
        int space = plain.indexOf(' ', start);
        return space < 0 ? -1 : space + 1;
    }
}
