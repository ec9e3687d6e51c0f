package vn.ansinh.subsidy.rules.loading;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.subsidy.rules.DatedValue;
import vn.ansinh.subsidy.rules.Parameter;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.Value;

/** Names a rule set by what it says: the same parameters under the same version have the same hash, however they were written down. */
public final class ContentHash {

    private static final char FIELD = '\u001f';
    private static final char RECORD = '\u001e';

    private ContentHash() {
    }

    /** @throws IllegalArgumentException if a parameter is missing */
    public static RuleSet named(String version, Collection<Parameter> parameters) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((version + RECORD).getBytes(StandardCharsets.UTF_8));
            parameters.stream().sorted((one, other) -> one.rule().compareTo(other.rule())).map(ContentHash::text)
                    .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return new RuleSet(new RuleSetRef(version, HexFormat.of().formatHex(digest.digest())), parameters);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String text(Parameter parameter) {
        var rule = parameter.rule();
        return fields(rule.id(), rule.unit().id(), parameter.name().vi(), parameter.name().en())
                + parameter.history().stream().map(ContentHash::text).collect(Collectors.joining());
    }

    private static String text(DatedValue dated) {
        var citation = dated.citation();
        return fields(dated.from(), dated.to(), text(dated.value()), citation == null ? null : citation.document(), citation == null ? null : citation.clause(),
                citation == null ? null : citation.signed(), dated.confirmed(), dated.note());
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Number(var amount) -> "value " + plain(amount);
            case Value.Numbers(var amounts) -> amounts.stream().map(ContentHash::plain).collect(Collectors.joining(",", "values ", ""));
            case Value.Table(var rows) -> rows.entrySet().stream().map(row -> row.getKey() + "=" + plain(row.getValue()))
                    .collect(Collectors.joining(",", "table ", ""));
            case Value.Codes(var codes) -> codes.stream().collect(Collectors.joining(",", "codes ", ""));
            case Value.Absent _ -> "absent";
            case Value.Unknown(var notice) -> "unknown " + notice.vi() + FIELD + notice.en();
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String fields(@Nullable Object... values) {
        var text = new StringBuilder();
        for (var value : values) {
            text.append(value == null ? "" : value).append(FIELD);
        }
        return text.append(RECORD).toString();
    }
}
