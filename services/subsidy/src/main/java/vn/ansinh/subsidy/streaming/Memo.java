package vn.ansinh.subsidy.streaming;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What short texts stand for, of those that were asked lately: a fixed number of places, so that no body can make it grow. */
final class Memo<T> {

    private static final int PLACES = 1 << 12;

    private final @Nullable Entry<T>[] entries = entries();

    private record Entry<T>(long context, byte[] text, T value) {

        boolean is(long asked, byte[] bytes, int begin, int end) {
            return context == asked && Arrays.equals(text, 0, text.length, bytes, begin, end);
        }
    }

    /** The value of the bytes from {@code begin} to before {@code end}, in a context where it depends on one. */
    T of(long context, byte[] bytes, int begin, int end, Function<String, T> meaning) {
        int place = place(context, bytes, begin, end);
        var entry = entries[place];
        if (entry == null || !entry.is(context, bytes, begin, end)) {
            var text = Arrays.copyOfRange(bytes, begin, end);
            entry = new Entry<>(context, text, meaning.apply(new String(text, StandardCharsets.UTF_8)));
            entries[place] = entry;
        }
        return entry.value();
    }

    private static int place(long context, byte[] bytes, int begin, int end) {
        int hash = Long.hashCode(context);
        for (int at = begin; at < end; at++) {
            hash = 31 * hash + bytes[at];
        }
        return (hash ^ hash >>> 15) & PLACES - 1;
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Entry<T>[] entries() {
        return (Entry<T>[]) new Entry<?>[PLACES];
    }
}
