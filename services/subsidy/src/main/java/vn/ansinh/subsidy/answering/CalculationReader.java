package vn.ansinh.subsidy.answering;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.Islands;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/** Reads one calculation of a request. What would change the amounts but is not built yet is refused instead of ignored. */
final class CalculationReader {

    private static final String NOT_SUPPORTED = "not-supported-yet";

    private final AdminUnits units;
    private final Islands islands;

    CalculationReader(AdminUnits units, Islands islands) {
        this.units = units;
        this.islands = islands;
    }

    /** @throws ProblemException if it cannot be read */
    Payment read(JsonNode node, RuleSet rules) {
        if (!node.isObject()) {
            throw Problem.of(ProblemType.MALFORMED).asException();
        }
        var fields = JsonFields.of(node);
        if (fields.isFraction("income")) {
            throw Problem.at(ProblemType.INCOME_NOT_IN_THOUSANDS, "income", Map.of()).asException();
        }
        scheme(fields);
        notYet(fields);
        fields.flag("permanentResident");
        var day = fields.required("paymentDate", fields.day("paymentDate"));
        var income = fields.required("income", fields.whole("income"));
        var method = fields.required("method", fields.oneOf("method", Method.class));
        var months = fields.count("months");
        var startMonth = fields.month("startMonth");
        var used = fields.countFromZero("supportedMonthsUsed");
        var paidBefore = fields.countFromZero("monthsPaidBefore");
        var birthDate = fields.day("birthDate");
        var sex = fields.oneOf("sex", Sex.class);
        var statuses = statuses(fields);
        var current = current(fields);
        var communeCode = fields.text("communeCode");
        var groups = new Groups(fields).read(day);
        fields.check();
        var onDay = Objects.requireNonNull(day);
        if (communeCode != null && isIsland(communeCode, onDay, rules)) {
            groups.add(Group.ISLAND);
        }
        return new Payment(onDay, Vnd.of(Objects.requireNonNull(income)), Objects.requireNonNull(method), months, startMonth, groups,
                used == null ? 0 : used, paidBefore, birthDate, sex, statuses, current, Purpose.ESTIMATE);
    }

    private static void scheme(JsonFields fields) {
        if (fields.required("scheme", fields.oneOf("scheme", Scheme.class)) == Scheme.HOUSEHOLD_HI) {
            fields.invalid("scheme", NOT_SUPPORTED, Map.of());
        }
    }

    private static void notYet(JsonFields fields) {
        for (var field : List.of("policies", "members")) {
            if (!fields.items(field).isEmpty()) {
                fields.invalid(field, NOT_SUPPORTED, Map.of());
            }
        }
        var donorAmount = fields.whole("donorAmount");
        if (donorAmount != null && donorAmount != 0) {
            fields.invalid("donorAmount", NOT_SUPPORTED, Map.of());
        }
    }

    private boolean isIsland(String communeCode, LocalDate day, RuleSet rules) {
        var commune = units.resolve(communeCode, day).filter(unit -> unit.level() == Level.COMMUNE);
        if (commune.isEmpty()) {
            throw Problem.at(ProblemType.UNKNOWN_UNIT, "communeCode", Map.of("code", shortened(communeCode), "day", day.toString())).asException();
        }
        return islands.contain(commune.get().key(), day, rules);
    }

    private static Set<String> statuses(JsonFields fields) {
        var statuses = new HashSet<String>();
        for (var item : fields.items("statuses")) {
            if (item.isString()) {
                statuses.add(item.stringValue());
            } else {
                fields.wrongType("statuses", "string");
            }
        }
        return statuses;
    }

    private static Proposal.@Nullable Running current(JsonFields fields) {
        var current = fields.within("current");
        if (current == null) {
            return null;
        }
        var method = current.required("method", current.oneOf("method", Method.class));
        var income = current.required("income", current.whole("income"));
        var from = current.required("from", current.month("from"));
        var to = current.required("to", current.month("to"));
        if (method == null || income == null || from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            current.invalid("to", "out-of-range", Map.of("min", from.toString()));
        }
        return new Proposal.Running(method, Vnd.of(income), from, to);
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }

    /** {@code [{code, since?}]} or {@code ["CODE"]}; a group recognised after the payment date does not count. */
    private record Groups(JsonFields fields) {

        Set<Group> read(@Nullable LocalDate day) {
            var groups = new LinkedHashSet<Group>();
            var items = fields.items("groups");
            for (int i = 0; i < items.size(); i++) {
                var item = items.get(i);
                if (item.isString()) {
                    groups.add(group(item.stringValue()));
                } else if (item.isObject()) {
                    dated(fields.element("groups", i, item), day).ifPresent(groups::add);
                } else {
                    fields.wrongType("groups", "string");
                }
            }
            return groups;
        }

        private static Optional<Group> dated(JsonFields entry, @Nullable LocalDate day) {
            var code = entry.required("code", entry.text("code"));
            var since = entry.day("since");
            if (code == null) {
                return Optional.empty();
            }
            var group = group(code);
            return since == null || day == null || !since.isAfter(day) ? Optional.of(group) : Optional.empty();
        }

        private static Group group(String code) {
            try {
                return new Group(code);
            } catch (IllegalArgumentException e) {
                throw Problem.at(ProblemType.GROUP_UNKNOWN, "groups", Map.of("group", shortened(code))).asException();
            }
        }
    }
}
