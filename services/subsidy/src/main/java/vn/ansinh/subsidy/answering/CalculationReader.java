package vn.ansinh.subsidy.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.Islands;
import vn.ansinh.subsidy.calculating.Additions;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.engine.Request;
import vn.ansinh.subsidy.insuring.HouseholdPayment;
import vn.ansinh.subsidy.insuring.Insured;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.policies.PolicyBook;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.subsidy.refunding.Cause;
import vn.ansinh.subsidy.refunding.Event;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/** Reads one calculation of a request. */
final class CalculationReader {

    private static final int MOST_MEMBERS = 100;

    private final AdminUnits units;
    private final Islands islands;

    CalculationReader(AdminUnits units, Islands islands) {
        this.units = units;
        this.islands = islands;
    }

    /** A payment and what happened inside its period. */
    record AskedRefund(Request payment, Event event) {
    }

    /** @throws ProblemException if it cannot be read */
    Request read(JsonNode node, RuleSet rules, PolicyBook book) {
        return read(object(node), rules, book);
    }

    /** @throws ProblemException if it cannot be read */
    AskedRefund readRefund(JsonNode node, RuleSet rules, PolicyBook book) {
        var fields = object(node);
        var cause = fields.required("cause", fields.oneOf("cause", Cause.class));
        var monthsLeft = fields.count("monthsLeft");
        var eventDate = fields.day("eventDate");
        if (!fields.has("monthsLeft")) {
            fields.required("eventDate", eventDate);
        }
        var payment = read(fields, rules, book);
        return new AskedRefund(payment, new Event(Objects.requireNonNull(cause), eventDate, monthsLeft));
    }

    private static JsonFields object(JsonNode node) {
        if (!node.isObject()) {
            throw Problem.of(ProblemType.MALFORMED).asException();
        }
        return JsonFields.of(node);
    }

    private Request read(JsonFields fields, RuleSet rules, PolicyBook book) {
        return fields.required("scheme", fields.oneOf("scheme", Scheme.class)) == Scheme.HOUSEHOLD_HI
                ? new Request.OfAHousehold(household(fields, book))
                : new Request.OfOnePerson(payment(fields, rules, book));
    }

    private Payment payment(JsonFields fields, RuleSet rules, PolicyBook book) {
        if (fields.isFraction("income")) {
            throw Problem.at(ProblemType.INCOME_NOT_IN_THOUSANDS, "income", Map.of()).asException();
        }
        if (!fields.items("members").isEmpty()) {
            fields.invalid("members", "must-be-absent", Map.of());
        }
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
        var groups = Groups.read(fields, day);
        var whatIf = WhatIfPolicies.read(fields);
        var permanentResident = fields.flag("permanentResident");
        var donorAmount = fields.amountFromZero("donorAmount");
        fields.check();
        var onDay = Objects.requireNonNull(day);
        var commune = communeCode == null ? null : commune(communeCode, onDay);
        var codes = groups.codes();
        if (commune != null && islands.contain(commune, onDay, rules)) {
            codes.add(Group.ISLAND);
        }
        var policies = whatIf == null && commune == null && Group.OF_THE_STATE.containsAll(codes) ? LocalPolicies.NONE
                : policies(whatIf, commune, onDay, Scheme.VOLUNTARY_SI, book);
        var additions = policies == LocalPolicies.NONE && donorAmount == null ? Additions.NONE
                : new Additions(policies, groups.since(), permanentResident, Map.of(), donorAmount == null ? Vnd.ZERO : donorAmount);
        return new Payment(onDay, Vnd.of(Objects.requireNonNull(income)), Objects.requireNonNull(method), months, startMonth, codes,
                used == null ? 0 : used, paidBefore, birthDate, sex, statuses, current, additions, Purpose.ESTIMATE);
    }

    private HouseholdPayment household(JsonFields fields, PolicyBook book) {
        if (fields.has("income")) {
            fields.invalid("income", "must-be-absent", Map.of());
        }
        var day = fields.required("paymentDate", fields.day("paymentDate"));
        var method = fields.required("method", fields.oneOf("method", Method.class));
        var months = fields.count("months");
        var startMonth = fields.month("startMonth");
        var communeCode = fields.text("communeCode");
        var members = members(fields, Groups.read(fields, day), day);
        var whatIf = WhatIfPolicies.read(fields);
        var permanentResident = fields.flag("permanentResident");
        var donorAmount = fields.amountFromZero("donorAmount");
        fields.check();
        var onDay = Objects.requireNonNull(day);
        var commune = communeCode == null ? null : commune(communeCode, onDay);
        return new HouseholdPayment(onDay, Objects.requireNonNull(method), months, startMonth, members,
                policies(whatIf, commune, onDay, Scheme.HOUSEHOLD_HI, book), permanentResident, donorAmount == null ? Vnd.ZERO : donorAmount);
    }

    /** Without members one first member; groups of the household are those of each member who tells none. */
    private static List<Insured> members(JsonFields fields, Groups groups, @Nullable LocalDate day) {
        var items = fields.items("members");
        if (items.size() > MOST_MEMBERS) {
            fields.invalid("members", "wrong-size", Map.of("max", Integer.toString(MOST_MEMBERS)));
            return List.of();
        }
        if (items.isEmpty()) {
            return List.of(new Insured("", 1, groups.codes(), groups.since(), null, null));
        }
        var members = new ArrayList<Insured>(items.size());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isObject()) {
                var member = fields.element("members", i, items.get(i));
                var own = member.has("groups") ? Groups.read(member, day) : groups;
                members.add(new Insured(member.path(""), member.count("order"), own.codes(), own.since(), member.count("months"), member.day("endDate")));
            } else {
                fields.wrongType("members", "object");
            }
        }
        return members;
    }

    /** A what-if takes the place of the stored policies; their groups stay known. Without a commune none of them holds. */
    private static LocalPolicies policies(
            @Nullable List<Supplement> whatIf, @Nullable UnitKey commune, LocalDate day, Scheme scheme, PolicyBook book) {
        if (whatIf != null) {
            return LocalPolicies.of(whatIf, book.anywhere(scheme));
        }
        return commune == null ? book.anywhere(scheme) : book.in(commune, day, scheme);
    }

    private UnitKey commune(String communeCode, LocalDate day) {
        return units.resolve(communeCode, day).filter(unit -> unit.level() == Level.COMMUNE).map(AdminUnit::key)
                .orElseThrow(() -> Problem.at(ProblemType.UNKNOWN_UNIT, "communeCode", Map.of("code", Groups.shortened(communeCode), "day", day.toString()))
                        .asException());
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
}
