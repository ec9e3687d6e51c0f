package vn.ansinh.starter.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;

/**
 * How values stand in documents: money as a whole number, days and months as ISO text, which sorts as time does, sets of months as a list of them,
 * identifiers as text, units as {@code code@day}, groups as their code.
 */
final class Conversions {

    private Conversions() {
    }

    static List<Converter<?, ?>> all() {
        return Stream.of(money(), days(), identifiers(), codes()).flatMap(List::stream).toList();
    }

    private static List<Converter<?, ?>> money() {
        return List.of(new VndToLong(), new LongToVnd(), new IntegerToVnd());
    }

    private static List<Converter<?, ?>> days() {
        return List.of(new DayToText(), new TextToDay(), new MonthToText(), new TextToMonth(), new MonthsToList(), new ListToMonths());
    }

    private static List<Converter<?, ?>> identifiers() {
        return List.of(new UuidToText(), new TextToUuid(), new PersonIdToText(), new TextToPersonId(), new QuoteIdToText(), new TextToQuoteId(),
                new ReceiptIdToText(), new TextToReceiptId());
    }

    private static List<Converter<?, ?>> codes() {
        return List.of(new UnitKeyToText(), new TextToUnitKey(), new GroupToText(), new TextToGroup());
    }

    @WritingConverter
    static final class VndToLong implements Converter<Vnd, Long> {
        @Override
        public Long convert(Vnd source) {
            return source.amount();
        }
    }

    @ReadingConverter
    static final class LongToVnd implements Converter<Long, Vnd> {
        @Override
        public Vnd convert(Long source) {
            return Vnd.of(source);
        }
    }

    /** Sums computed by the store may come back as 32 bits. */
    @ReadingConverter
    static final class IntegerToVnd implements Converter<Integer, Vnd> {
        @Override
        public Vnd convert(Integer source) {
            return Vnd.of(source);
        }
    }

    @WritingConverter
    static final class DayToText implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate source) {
            return source.toString();
        }
    }

    @ReadingConverter
    static final class TextToDay implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String source) {
            return LocalDate.parse(source);
        }
    }

    @WritingConverter
    static final class MonthToText implements Converter<YearMonth, String> {
        @Override
        public String convert(YearMonth source) {
            return source.toString();
        }
    }

    @ReadingConverter
    static final class TextToMonth implements Converter<String, YearMonth> {
        @Override
        public YearMonth convert(String source) {
            return YearMonth.parse(source);
        }
    }

    @WritingConverter
    static final class MonthsToList implements Converter<Months, List<String>> {
        @Override
        public List<String> convert(Months source) {
            return source.stream().map(YearMonth::toString).toList();
        }
    }

    @ReadingConverter
    static final class ListToMonths implements Converter<List<?>, Months> {
        @Override
        public Months convert(List<?> source) {
            return Months.of(source.stream().map(month -> YearMonth.parse(month.toString())).toList());
        }
    }

    @WritingConverter
    static final class UuidToText implements Converter<UUID, String> {
        @Override
        public String convert(UUID source) {
            return source.toString();
        }
    }

    @ReadingConverter
    static final class TextToUuid implements Converter<String, UUID> {
        @Override
        public UUID convert(String source) {
            return UUID.fromString(source);
        }
    }

    @WritingConverter
    static final class PersonIdToText implements Converter<PersonId, String> {
        @Override
        public String convert(PersonId source) {
            return source.toString();
        }
    }

    @ReadingConverter
    static final class TextToPersonId implements Converter<String, PersonId> {
        @Override
        public PersonId convert(String source) {
            return PersonId.parse(source);
        }
    }

    @WritingConverter
    static final class QuoteIdToText implements Converter<QuoteId, String> {
        @Override
        public String convert(QuoteId source) {
            return source.toString();
        }
    }

    @ReadingConverter
    static final class TextToQuoteId implements Converter<String, QuoteId> {
        @Override
        public QuoteId convert(String source) {
            return QuoteId.parse(source);
        }
    }

    @WritingConverter
    static final class ReceiptIdToText implements Converter<ReceiptId, String> {
        @Override
        public String convert(ReceiptId source) {
            return source.toString();
        }
    }

    @ReadingConverter
    static final class TextToReceiptId implements Converter<String, ReceiptId> {
        @Override
        public ReceiptId convert(String source) {
            return ReceiptId.parse(source);
        }
    }

    @WritingConverter
    static final class UnitKeyToText implements Converter<UnitKey, String> {
        @Override
        public String convert(UnitKey source) {
            return source.toString();
        }
    }

    @ReadingConverter
    static final class TextToUnitKey implements Converter<String, UnitKey> {
        @Override
        public UnitKey convert(String source) {
            return UnitKey.parse(source);
        }
    }

    @WritingConverter
    static final class GroupToText implements Converter<Group, String> {
        @Override
        public String convert(Group source) {
            return source.code();
        }
    }

    @ReadingConverter
    static final class TextToGroup implements Converter<String, Group> {
        @Override
        public Group convert(String source) {
            return new Group(source);
        }
    }
}
