package vn.ansinh.subsidy.publishing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.subsidy.rules.DatedValue;
import vn.ansinh.subsidy.rules.Value;

/**
 * A dated value as clients see it.
 *
 * @param absent        true where what the parameter speaks of did not exist yet
 * @param missingNotice the notice that would have to publish the value
 */
public record ValueView(
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal value,
        @Nullable List<BigDecimal> values,
        @Nullable Collection<String> codes,
        @Nullable Map<String, BigDecimal> table,
        @Nullable Boolean absent,
        @Nullable String missingNotice,
        @Nullable String document,
        @Nullable String clause,
        @Nullable LocalDate signed,
        boolean confirmed,
        @Nullable String note) {

    public static ValueView of(DatedValue dated, Locale language) {
        var value = dated.value();
        var citation = dated.citation();
        return new ValueView(dated.from(), dated.to(),
                value instanceof Value.Number(var amount) ? amount : null,
                value instanceof Value.Numbers(var amounts) ? amounts : null,
                value instanceof Value.Codes(var codes) ? codes : null,
                value instanceof Value.Table(var rows) ? rows : null,
                value instanceof Value.Absent ? Boolean.TRUE : null,
                value instanceof Value.Unknown unknown ? unknown.noticeFor(dated.from().getYear()).in(language) : null,
                citation == null ? null : citation.document(), citation == null ? null : citation.clause(), citation == null ? null : citation.signed(),
                dated.confirmed(), dated.note());
    }
}
