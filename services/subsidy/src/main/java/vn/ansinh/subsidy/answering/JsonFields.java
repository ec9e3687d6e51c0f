package vn.ansinh.subsidy.answering;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Vnd;

/** The members of one JSON object. What is wrong with them is collected, so that a caller learns of all of it at once. */
final class JsonFields {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final double LARGEST_EXACT = 0x1p53;
    private static final long HIGHEST_AMOUNT = 1_000_000_000_000L;
    private static final int DECIMALS_OF_A_PERCENTAGE = 4;
    private static final int DECIMALS = 9;

    private final JsonNode object;
    private final String prefix;
    private final List<FieldProblem> malformed;
    private final List<FieldProblem> invalid;

    private JsonFields(JsonNode object, String prefix, List<FieldProblem> malformed, List<FieldProblem> invalid) {
        this.object = object;
        this.prefix = prefix;
        this.malformed = malformed;
        this.invalid = invalid;
    }

    static JsonFields of(JsonNode object) {
        return new JsonFields(object, "", new ArrayList<>(), new ArrayList<>());
    }

    /** The members of a member, or null if there is none. */
    @Nullable JsonFields within(String field) {
        var node = typed(field, JsonNode::isObject, "object");
        if (node == null) {
            return null;
        }
        return new JsonFields(node, prefix + field + ".", malformed, invalid);
    }

    /** The members of an object inside an array. */
    JsonFields element(String field, int index, JsonNode node) {
        return new JsonFields(node, prefix + field + "." + index + ".", malformed, invalid);
    }

    /** @throws vn.ansinh.contracts.problem.ProblemException if anything was wrong so far */
    void check() {
        if (!malformed.isEmpty()) {
            throw new Problem(ProblemType.MALFORMED, Map.of(), List.copyOf(malformed), Map.of()).asException();
        }
        if (!invalid.isEmpty()) {
            throw new Problem(ProblemType.INVALID_VALUE, Map.of(), List.copyOf(invalid), Map.of()).asException();
        }
    }

    /** The field as problems name it. */
    String path(String field) {
        return prefix + field;
    }

    boolean has(String field) {
        return node(field) != null;
    }

    @Nullable JsonNode node(String field) {
        var node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    <T> @Nullable T required(String field, @Nullable T value) {
        if (!has(field)) {
            invalid(field, "required", Map.of());
        }
        return value;
    }

    @Nullable String text(String field) {
        var node = typed(field, JsonNode::isString, "string");
        if (node == null) {
            return null;
        }
        return node.stringValue();
    }

    @Nullable LocalDate day(String field) {
        return read(field, DAY, "not-a-date", LocalDate::parse);
    }

    @Nullable YearMonth month(String field) {
        return read(field, MONTH, "not-a-month", YearMonth::parse);
    }

    <E extends Enum<E>> @Nullable E oneOf(String field, Class<E> type) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var constants = type.getEnumConstants();
        for (var constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        invalid(field, "unknown-value", Map.of("allowed", names(type)));
        return null;
    }

    /** An exact number of at most nine decimals. */
    @Nullable BigDecimal decimal(String field) {
        var node = typed(field, JsonNode::isNumber, "number");
        if (node == null) {
            return null;
        }
        if (Math.abs(node.doubleValue()) > LARGEST_EXACT) {
            invalid(field, "out-of-range", Map.of("max", BigDecimal.valueOf(LARGEST_EXACT).toPlainString()));
            return null;
        }
        var number = node.decimalValue();
        if (number.scale() > DECIMALS) {
            invalid(field, "wrong-form", Map.of());
            return null;
        }
        return number;
    }

    <E extends Enum<E>> List<E> constants(String field, Class<E> type) {
        var found = new ArrayList<E>();
        for (var item : items(field)) {
            if (!item.isString()) {
                wrongType(field, "string");
                continue;
            }
            Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(item.stringValue())).findFirst()
                    .ifPresentOrElse(found::add, () -> invalid(field, "unknown-value", Map.of("allowed", names(type))));
        }
        return found;
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    @Nullable Boolean flag(String field) {
        var node = typed(field, JsonNode::isBoolean, "boolean");
        if (node == null) {
            return null;
        }
        return node.booleanValue();
    }

    /** A percentage from 0 to 100 with at most four decimals. */
    @Nullable BigDecimal percent(String field) {
        var node = typed(field, JsonNode::isNumber, "number");
        if (node == null) {
            return null;
        }
        double about = node.doubleValue();
        if (!(about >= 0 && about <= 100)) {
            invalid(field, "out-of-range", Map.of("min", "0", "max", "100"));
            return null;
        }
        var exact = node.decimalValue().stripTrailingZeros();
        if (exact.scale() > DECIMALS_OF_A_PERCENTAGE) {
            invalid(field, "wrong-form", Map.of());
            return null;
        }
        return exact;
    }

    /** Đồng, not negative and not more than anybody has in mind. */
    @Nullable Vnd amountFromZero(String field) {
        var number = whole(field);
        if (number == null) {
            return null;
        }
        if (number < 0 || number > HIGHEST_AMOUNT) {
            invalid(field, "out-of-range", Map.of("min", "0", "max", Long.toString(HIGHEST_AMOUNT)));
            return null;
        }
        return Vnd.of(number);
    }

    /** A whole number, also when written as 12.0; what exceeds the range becomes its end. */
    @Nullable Long whole(String field) {
        var node = typed(field, JsonNode::isNumber, "integer");
        if (node == null) {
            return null;
        }
        if (isFraction(field)) {
            malformed(field, "whole-number-required", Map.of());
            return null;
        }
        return node.canConvertToLong() ? node.longValue() : node.doubleValue() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    @Nullable Integer count(String field) {
        var number = whole(field);
        return number == null ? null : Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Nullable Integer countFromZero(String field) {
        var number = count(field);
        if (number != null && number < 0) {
            invalid(field, "out-of-range", Map.of("min", "0"));
            return null;
        }
        return number;
    }

    boolean isFraction(String field) {
        var node = node(field);
        return node != null && node.isFloatingPointNumber()
                && (node.doubleValue() != Math.rint(node.doubleValue()) || Math.abs(node.doubleValue()) > LARGEST_EXACT);
    }

    List<JsonNode> items(String field) {
        var node = typed(field, JsonNode::isArray, "array");
        if (node == null) {
            return List.of();
        }
        var items = new ArrayList<JsonNode>(node.size());
        node.forEach(items::add);
        return items;
    }

    /** Null where the member is missing or of another type, which is noted. */
    private @Nullable JsonNode typed(String field, Predicate<JsonNode> isRight, String expected) {
        var node = node(field);
        if (node != null && !isRight.test(node)) {
            wrongType(field, expected);
            return null;
        }
        return node;
    }

    void wrongType(String field, String expected) {
        malformed(field, "wrong-type", Map.of("expected", expected));
    }

    void invalid(String field, String code, Map<String, String> arguments) {
        invalid.add(FieldProblem.of(prefix + field, code, arguments));
    }

    private void malformed(String field, String code, Map<String, String> arguments) {
        malformed.add(FieldProblem.of(prefix + field, code, arguments));
    }

    private <T> @Nullable T read(String field, Pattern form, String code, Function<String, T> parser) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        try {
            if (form.matcher(text).matches()) {
                return parser.apply(text);
            }
        } catch (DateTimeException e) {
            invalid(field, code, Map.of());
            return null;
        }
        invalid(field, code, Map.of());
        return null;
    }
}
