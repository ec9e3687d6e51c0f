package vn.ansinh.starter.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page; null on the last one
 */
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page of {@code limit} out of up to one item more than that, which tells whether there is another page. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursorAfter) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        return new Page<>(oneMore.subList(0, limit), cursorAfter.apply(oneMore.get(limit - 1)));
    }

    public <R> Page<R> map(Function<T, R> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }
}
