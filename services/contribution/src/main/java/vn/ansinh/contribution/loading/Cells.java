package vn.ansinh.contribution.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.kernel.Vnd;

/** The cells of one row, and what was found to be wrong with them. */
final class Cells {

    private static final long MOST_COUNT = 9999;

    private final int number;
    private final Header header;
    private final List<String> cells;
    private final List<FieldProblem> errors = new ArrayList<>();

    Cells(int number, Header header, List<String> cells) {
        this.number = number;
        this.header = header;
        this.cells = cells;
    }

    int number() {
        return number;
    }

    List<FieldProblem> errors() {
        return errors;
    }

    boolean isEmpty(Column column) {
        return header.cell(cells, column).isEmpty();
    }

    <T> Optional<T> required(Column column, Function<String, Optional<T>> reading, String code) {
        if (isEmpty(column)) {
            add(column, "required", Map.of());
            return Optional.empty();
        }
        return optional(column, reading, code);
    }

    <T> Optional<T> optional(Column column, Function<String, Optional<T>> reading, String code) {
        var text = header.cell(cells, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var value = reading.apply(text);
        if (value.isEmpty()) {
            add(column, code, Map.of());
        }
        return value;
    }

    /** Empty text, and an error, where it is missing. */
    String requiredText(Column column, int most) {
        var text = optionalText(column, most);
        if (isEmpty(column)) {
            add(column, "required", Map.of());
        }
        return text == null ? "" : text;
    }

    @Nullable String optionalText(Column column, int most) {
        return optional(column, it -> Optional.of(it).filter(text -> text.length() <= most && text.chars().noneMatch(Character::isISOControl)),
                header.cell(cells, column).length() > most ? "too-long" : "wrong-form").orElse(null);
    }

    /** A row with more cells than headings has shifted, so nothing in it can be trusted. */
    void refuseExtraCells() {
        if (cells.stream().skip(header.width()).anyMatch(it -> !it.isBlank())) {
            errors.add(new FieldProblem(null, number, "", "extra-cells", Map.of()));
        }
    }

    void add(Column column, String code, Map<String, String> arguments) {
        errors.add(new FieldProblem(null, number, column.field(), code, arguments));
    }

    void add(Column column, Problem problem) {
        add(column, problem.type().slug(), problem.arguments());
    }

    static Optional<Vnd> money(String text) {
        var amount = Values.whole(text);
        return amount.isPresent() ? Optional.of(Vnd.of(amount.getAsLong())) : Optional.empty();
    }

    static Optional<Integer> count(String text) {
        var count = Values.whole(text);
        return count.isPresent() && count.getAsLong() >= 0 && count.getAsLong() <= MOST_COUNT ? Optional.of((int) count.getAsLong()) : Optional.empty();
    }
}
