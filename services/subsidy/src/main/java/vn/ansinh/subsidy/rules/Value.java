package vn.ansinh.subsidy.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import vn.ansinh.contracts.calculation.BilingualText;

/** What holds during a period: a number, several, codes, nothing at all, or something nobody has published. */
public sealed interface Value {

    record Number(BigDecimal amount) implements Value {
    }

    /** Numbers to choose from, ascending. */
    record Numbers(List<BigDecimal> amounts) implements Value {
    }

    /** Numbers by a key, for example a coefficient for each year, in the order of the file. */
    record Table(SequencedMap<String, BigDecimal> rows) implements Value {

        public Table {
            rows = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rows));
        }
    }

    record Codes(Set<String> codes) implements Value {
    }

    /** The dash of the rule book: what the parameter speaks of did not exist yet. */
    record Absent() implements Value {
    }

    /**
     * No value has been published: whatever needs it is refused, nothing is guessed.
     *
     * @param notice name of the missing notice; {@code {year}} stands for the year of the payment
     */
    record Unknown(BilingualText notice) implements Value {

        public BilingualText noticeFor(int year) {
            var text = Integer.toString(year);
            return new BilingualText(notice.vi().replace("{year}", text), notice.en().replace("{year}", text));
        }
    }
}
