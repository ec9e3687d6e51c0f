package vn.ansinh.units;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.UnitKey;

/** Finds units by name. The index is made with the first search. */
final class UnitSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WORD_OF_TYPE = Pattern.compile("(tinh|thanh pho|tp|quan|huyen|thi xa|tx|thi tran|tt|xa|phuong|dac khu) (?=.)");

    private final AdminUnits units;
    private volatile @Nullable List<Entry> index;

    UnitSearch(AdminUnits units) {
        this.units = units;
    }

    private record Entry(AdminUnit unit, String name, String fullName, String accentedName) {

        static Entry of(AdminUnit unit) {
            return new Entry(unit, plain(unit.name()), plain(unit.fullName()), accented(unit.name()));
        }
    }

    private record Hit(AdminUnit unit, int distance) {
    }

    List<AdminUnit> find(String text, LocalDate asOf, @Nullable UnitKey within, int limit) {
        String wanted = plain(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var found = hits(wanted, accented(text), asOf, within, limit);
        var typed = WORD_OF_TYPE.matcher(wanted);
        if (found.isEmpty() && typed.lookingAt()) {
            String rest = wanted.substring(typed.end());
            return hits(rest, rest, asOf, within, limit);
        }
        return found;
    }

    private List<AdminUnit> hits(String wanted, String accented, LocalDate asOf, @Nullable UnitKey within, int limit) {
        return index().stream()
                .filter(entry -> entry.unit().validOn(asOf))
                .flatMap(entry -> distance(entry, wanted, accented).stream().mapToObj(distance -> new Hit(entry.unit(), distance)))
                .filter(hit -> within == null || units.covers(within, hit.unit().key()))
                .sorted(Comparator.comparingInt(Hit::distance).thenComparing(hit -> hit.unit().level()).thenComparing(hit -> hit.unit().key()))
                .limit(limit).map(Hit::unit).toList();
    }

    private static OptionalInt distance(Entry entry, String wanted, String accented) {
        if (entry.unit().code().equalsIgnoreCase(wanted) || entry.accentedName().equals(accented)) {
            return OptionalInt.of(0);
        }
        if (entry.name().equals(wanted) || entry.fullName().equals(wanted)) {
            return OptionalInt.of(1);
        }
        if (entry.name().startsWith(wanted) || entry.fullName().startsWith(wanted)) {
            return OptionalInt.of(2);
        }
        return entry.fullName().contains(" " + wanted) ? OptionalInt.of(3) : OptionalInt.empty();
    }

    private List<Entry> index() {
        var current = index;
        if (current == null) {
            current = units.everything().map(Entry::of).toList();
            index = current;
        }
        return current;
    }

    /** Letters and digits in lower case without any accent, words parted by one space. */
    static String plain(String text) {
        String decomposed = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return words(decomposed.replace('đ', 'd').replace('Đ', 'd'));
    }

    private static String accented(String text) {
        return words(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static String words(String text) {
        return OTHERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
