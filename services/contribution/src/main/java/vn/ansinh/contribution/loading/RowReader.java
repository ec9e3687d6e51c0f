package vn.ansinh.contribution.loading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Channel;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.internal.Enrolment;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.collecting.Collector;
import vn.ansinh.contribution.quoting.PaymentDates;
import vn.ansinh.contribution.quoting.Period;
import vn.ansinh.contribution.quoting.PeriodDecision;
import vn.ansinh.contribution.receiving.ReceiptNumber;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.SiCode;
import vn.ansinh.kernel.Vnd;

/**
 * Reads rows of text. Everything that is wrong with a row is reported at once.
 *
 * @param dates        the payment dates that are taken
 * @param organisation the uploader's, or null where the row or its collector says it
 * @param collectors   finds a collector by code
 */
record RowReader(Header header, PaymentDates dates, @Nullable String organisation, Function<String, Optional<Collector>> collectors) {

    private static final String KINH = "01";

    RowResult read(int number, List<String> cells) {
        var row = new Cells(number, header, cells);
        var day = row.required(Column.RECEIPT_DATE, Values::day, "not-a-date");
        day.flatMap(it -> dates.refusal(Column.RECEIPT_DATE.field(), it)).ifPresent(it -> row.add(Column.RECEIPT_DATE, it));
        var person = person(row, day);
        var period = period(row, day);
        var income = row.required(Column.INCOME, Cells::money, "whole-number-required");
        var paidBefore = row.optional(Column.MONTHS_PAID_BEFORE, Cells::count, "whole-number-required");
        requireMonthsPaidBefore(row, period, paidBefore);
        var amount = row.required(Column.AMOUNT_RECEIVED, Cells::money, "whole-number-required");
        var series = row.requiredText(Column.RECEIPT_SERIES, 40);
        var receiptNo = row.requiredText(Column.RECEIPT_NO, 40);
        var collector = row.requiredText(Column.COLLECTOR_CODE, 40);
        var channel = row.optional(Column.CHANNEL, RowReader::channel, "unknown-value").orElse(Channel.CASH);
        var takenFor = organisation(row, collector);
        row.refuseExtraCells();
        if (!row.errors().isEmpty()) {
            return new RowResult.Unreadable(number, row.errors());
        }
        return new RowResult.Readable(new Row(number, person.orElseThrow(), takenFor, income.orElseThrow(), period.orElseThrow(), paidBefore.orElse(null),
                new ReceiptNumber(series, receiptNo, day.orElseThrow()), collector, channel, amount.orElseThrow()));
    }

    private static Optional<Enrolment.Row> person(Cells row, Optional<LocalDate> on) {
        var name = row.requiredText(Column.FULL_NAME, 200);
        var personalId = row.required(Column.PERSONAL_ID, it -> Optional.of(it).filter(PersonalId::isValid), ProblemType.PERSONAL_ID_INVALID.slug());
        var siCode = row.optional(Column.SI_CODE, it -> Optional.of(it).filter(SiCode::isValid), "si-code-invalid");
        var birth = row.required(Column.BIRTH_DATE, Birth::read, "not-a-date");
        var sex = row.required(Column.SEX, Values::sex, "unknown-value");
        var ethnicity = row.optional(Column.ETHNICITY, RowReader::ethnicity, "unknown-value").orElse(KINH);
        var commune = row.requiredText(Column.COMMUNE_CODE, 20);
        var address = row.optionalText(Column.ADDRESS, 500);
        var group = row.optional(Column.GROUP, Values::group, ProblemType.GROUP_UNKNOWN.slug()).filter(it -> !it.equals(Group.OTHER));
        var evidence = row.optionalText(Column.EVIDENCE_NO, 100);
        group.filter(it -> evidence == null && (it.equals(Group.POOR) || it.equals(Group.NEAR_POOR)))
                .ifPresent(it -> row.add(Column.EVIDENCE_NO, ProblemType.EVIDENCE_MISSING.slug(), Map.of("group", it.code())));
        on.flatMap(day -> birth.filter(it -> it.isAfter(day))).ifPresent(it -> row.add(Column.BIRTH_DATE, "must-be-past", Map.of()));
        if (!row.errors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Enrolment.Row(row.number(), personalId.orElseThrow(), siCode.orElse(null), name, birth.orElseThrow().day(),
                birth.orElseThrow().year(), sex.orElseThrow(), ethnicity, commune, address, on.orElseThrow(), group.orElse(null), evidence));
    }

    private static Optional<Period> period(Cells row, Optional<LocalDate> day) {
        var method = row.required(Column.METHOD, Values::method, "unknown-value");
        var months = row.optional(Column.MONTHS, Cells::count, "whole-number-required");
        var start = row.optional(Column.START_MONTH, Values::month, "not-a-month");
        if (method.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        return switch (PeriodDecision.decide(method.get(), months.orElse(null), start.map(YearMonth::from).orElse(null), day.get())) {
            case PeriodDecision.Payable(var period) -> Optional.of(period);
            case PeriodDecision.NotPayable(var problem) -> {
                row.add(problem.type() == ProblemType.MONTHS_OUTSIDE_METHOD ? Column.MONTHS : Column.START_MONTH, problem);
                yield Optional.empty();
            }
        };
    }

    private static void requireMonthsPaidBefore(Cells row, Optional<Period> period, Optional<Integer> paidBefore) {
        if (paidBefore.isEmpty() && period.filter(it -> it.method() == Method.MISSING).isPresent() && row.isEmpty(Column.MONTHS_PAID_BEFORE)) {
            row.add(Column.MONTHS_PAID_BEFORE, "required", Map.of());
        }
    }

    private String organisation(Cells row, String collectorCode) {
        var collector = collectors.apply(collectorCode);
        var claimed = organisation == null ? row.optionalText(Column.ORGANISATION, 40) : organisation;
        if (!collectorCode.isEmpty() && collector.filter(it -> claimed == null || claimed.equals(it.organisation())).isEmpty()) {
            row.add(Column.COLLECTOR_CODE, "collector-unknown", Map.of());
        }
        return collector.map(Collector::organisation).orElse("");
    }

    private static Optional<Channel> channel(String text) {
        return Arrays.stream(Channel.values()).filter(it -> it.name().equalsIgnoreCase(text)).findFirst();
    }

    private static Optional<String> ethnicity(String text) {
        return Cells.count(text).filter(it -> it >= 1 && it <= 54).map("%02d"::formatted);
    }
}
