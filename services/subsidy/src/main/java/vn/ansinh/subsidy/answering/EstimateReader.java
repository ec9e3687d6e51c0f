package vn.ansinh.subsidy.answering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.estimating.Enquiry;

/** Reads the question of a benefit estimate. */
final class EstimateReader {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final BigDecimal HIGHEST_INCOME = BigDecimal.valueOf(1_000_000_000);
    private static final int SPELLS = 500;

    private EstimateReader() {
    }

    /** @throws ProblemException if it cannot be read */
    static Enquiry read(JsonNode node, LocalDate today) {
        if (!node.isObject()) {
            throw Problem.of(ProblemType.MALFORMED).asException();
        }
        var fields = JsonFields.of(node);
        boolean onlyYear = isYear(fields);
        var birthDate = fields.required("birthDate", onlyYear ? firstOfYear(fields) : fields.day("birthDate"));
        var sex = fields.required("sex", fields.oneOf("sex", Sex.class));
        var retireOn = fields.day("retireOn");
        var history = history(fields);
        var future = future(fields);
        var children = fields.count("children");
        fields.check();
        return new Enquiry(today, Objects.requireNonNull(birthDate), onlyYear, Objects.requireNonNull(sex), retireOn, history, future,
                children == null ? 1 : children);
    }

    private static boolean isYear(JsonFields fields) {
        var node = fields.node("birthDate");
        return node != null && node.isString() && YEAR.matcher(node.stringValue()).matches() && !"0000".equals(node.stringValue());
    }

    private static LocalDate firstOfYear(JsonFields fields) {
        return LocalDate.of(Integer.parseInt(Objects.requireNonNull(fields.text("birthDate"))), 1, 1);
    }

    private static Enquiry.History history(JsonFields fields) {
        var node = fields.node("history");
        if (node != null && node.isObject()) {
            return summary(Objects.requireNonNull(fields.within("history")));
        }
        var items = fields.items("history");
        if (items.size() > SPELLS) {
            fields.invalid("history", "wrong-size", Map.of("max", Integer.toString(SPELLS)));
            return Enquiry.Spells.NONE;
        }
        var spells = new ArrayList<Enquiry.Spell>();
        for (int i = 0; i < items.size(); i++) {
            var spell = items.get(i).isObject() ? spell(fields.element("history", i, items.get(i))) : null;
            if (spell != null) {
                spells.add(spell);
            } else if (!items.get(i).isObject()) {
                fields.wrongType("history." + i, "object");
            }
        }
        return new Enquiry.Spells(spells);
    }

    /** The average, or the sum that the average is made of. */
    private static Enquiry.History summary(JsonFields fields) {
        var months = fields.required("months", fields.count("months"));
        var average = fields.decimal("averageIncome");
        var sum = fields.decimal("incomeSum");
        var group = group(fields);
        var support = fields.whole("supportPaid");
        if (!fields.has("averageIncome") && !fields.has("incomeSum")) {
            fields.required("averageIncome", average);
        } else if (fields.has("averageIncome") && fields.has("incomeSum")) {
            fields.invalid("incomeSum", "must-be-absent", Map.of());
        }
        if (months == null || average == null && sum == null) {
            return Enquiry.Spells.NONE;
        }
        var all = average == null ? sum : average.multiply(BigDecimal.valueOf(months));
        var highest = HIGHEST_INCOME.multiply(BigDecimal.valueOf(Math.max(months, 1)));
        if (all.signum() <= 0 && months > 0 || all.compareTo(highest) > 0) {
            fields.invalid(average == null ? "incomeSum" : "averageIncome", "out-of-range",
                    Map.of("min", "1", "max", (average == null ? highest : HIGHEST_INCOME).toPlainString()));
        }
        return new Enquiry.Summary(months, all, group, support == null ? null : Vnd.of(support));
    }

    private static Enquiry.@Nullable Spell spell(JsonFields fields) {
        var from = fields.required("from", fields.month("from"));
        var to = fields.required("to", fields.month("to"));
        var income = fields.required("income", fields.whole("income"));
        var method = fields.oneOf("method", Method.class);
        var support = fields.whole("supportPaid");
        var group = group(fields);
        boolean compulsory = Boolean.TRUE.equals(fields.flag("compulsory"));
        return from == null || to == null || income == null ? null
                : new Enquiry.Spell(from, to, Vnd.of(income), group, method == null ? Method.MONTHLY : method,
                        support == null ? null : Vnd.of(support), compulsory);
    }

    private static Enquiry.@Nullable Future future(JsonFields fields) {
        var future = fields.within("future");
        if (future == null) {
            return null;
        }
        if (future.isFraction("income")) {
            throw Problem.at(ProblemType.INCOME_NOT_IN_THOUSANDS, "future.income", Map.of()).asException();
        }
        var income = future.required("income", future.whole("income"));
        var method = future.oneOf("method", Method.class);
        return income == null ? null : new Enquiry.Future(Vnd.of(income), method == null ? Method.MONTHLY : method);
    }

    private static Group group(JsonFields fields) {
        var code = fields.text("group");
        if (code == null) {
            return Group.OTHER;
        }
        try {
            return new Group(code);
        } catch (IllegalArgumentException e) {
            throw Problem.at(ProblemType.GROUP_UNKNOWN, fields.path("group"),
                    Map.of("group", code.length() <= 20 ? code : code.substring(0, 20) + "…")).asException();
        }
    }
}
