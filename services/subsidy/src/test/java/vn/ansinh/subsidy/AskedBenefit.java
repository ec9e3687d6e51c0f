package vn.ansinh.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.estimating.Enquiry;

/** A question about benefits as the files of {@code law/} write it, for the engine and as the body of a request. */
public record AskedBenefit(LocalDate day, LocalDate birthDate, Sex sex, List<Enquiry.Spell> spells, @Nullable Summed summed, int children) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Pattern SPELL = Pattern.compile("(\\S+)\\.\\.(\\S+): (\\d+)( MISSING)?");

    public record Summed(int months, @Nullable BigDecimal average, @Nullable BigDecimal sum, String group, @Nullable Long support) {
    }

    /** Somebody who has the age of retirement on the day. */
    public static AskedBenefit on(String day, Sex sex) {
        var on = LocalDate.parse(day);
        return new AskedBenefit(on, on.minusYears(sex == Sex.MALE ? 63 : 61), sex, List.of(), null, 1);
    }

    public AskedBenefit born(LocalDate day) {
        return new AskedBenefit(this.day, day, sex, spells, summed, children);
    }

    public AskedBenefit averaging(int months, BigDecimal average, String group, @Nullable Long support) {
        return new AskedBenefit(day, birthDate, sex, spells, new Summed(months, average, null, group, support), children);
    }

    public AskedBenefit summing(int months, BigDecimal sum) {
        return new AskedBenefit(day, birthDate, sex, spells, new Summed(months, null, sum, "OTHER", null), children);
    }

    /** @param text {@code 2018-01..2018-12: 700000; 2022-06..2023-05: 2000000 MISSING}; the support told belongs to the first of them */
    public AskedBenefit paid(String text, String group, @Nullable Long support) {
        var read = new ArrayList<Enquiry.Spell>();
        var found = SPELL.matcher(text);
        while (found.find()) {
            var told = support == null ? null : Vnd.of(read.isEmpty() ? support : 0);
            read.add(new Enquiry.Spell(YearMonth.parse(found.group(1)), YearMonth.parse(found.group(2)), Vnd.of(Long.parseLong(found.group(3))),
                    new Group(group), found.group(4) == null ? Method.MONTHLY : Method.MISSING, told, false));
        }
        return new AskedBenefit(day, birthDate, sex, List.copyOf(read), null, children);
    }

    /** Months on the floor of the income up to the month before the day. */
    public AskedBenefit paidUntilTheDay(int months) {
        var last = YearMonth.from(day).minusMonths(1);
        return paid(last.minusMonths(months - 1L) + ".." + last + ": 1500000", "OTHER", null);
    }

    public AskedBenefit withChildren(int count) {
        return new AskedBenefit(day, birthDate, sex, spells, summed, count);
    }

    public Enquiry enquiry() {
        return new Enquiry(TODAY, birthDate, false, sex, day, history(), null, children);
    }

    /** The body of {@code POST /api/v1/benefit-estimates}. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("birthDate", birthDate.toString());
        body.put("sex", sex.name());
        body.put("retireOn", day.toString());
        body.put("children", children);
        body.put("history", summed == null ? spells.stream().map(AskedBenefit::body).toList() : body(summed));
        return body;
    }

    private Enquiry.History history() {
        if (summed == null) {
            return new Enquiry.Spells(spells);
        }
        var sum = summed.average == null ? summed.sum : summed.average.multiply(BigDecimal.valueOf(summed.months));
        return new Enquiry.Summary(summed.months, sum, new Group(summed.group), summed.support == null ? null : Vnd.of(summed.support));
    }

    private static Map<String, Object> body(Enquiry.Spell spell) {
        var body = new LinkedHashMap<String, Object>();
        body.put("from", spell.from().toString());
        body.put("to", spell.to().toString());
        body.put("income", spell.income().amount());
        body.put("group", spell.group().code());
        body.put("method", spell.method().name());
        if (spell.supportPaid() != null) {
            body.put("supportPaid", spell.supportPaid().amount());
        }
        return body;
    }

    private static Map<String, Object> body(Summed summed) {
        var body = new LinkedHashMap<String, Object>();
        body.put("months", summed.months);
        body.put(summed.average == null ? "incomeSum" : "averageIncome", summed.average == null ? summed.sum : summed.average);
        body.put("group", summed.group);
        if (summed.support != null) {
            body.put("supportPaid", summed.support);
        }
        return body;
    }
}
