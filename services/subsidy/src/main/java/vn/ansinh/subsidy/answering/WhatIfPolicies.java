package vn.ansinh.subsidy.answering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.subsidy.policies.Conditions;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.subsidy.policies.Worth;

/**
 * {@code policies[{payer, name?, group, percent | monthlyAmount, excludedMethods?, permanentResidentsOnly?, maxMonths?, monthsFromRecognition?,
 * stackingOrder?}]}: policies that somebody thinks of, in place of the stored ones.
 */
final class WhatIfPolicies {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 200;
    private static final String BASIS = "Giả định";

    private WhatIfPolicies() {
    }

    /** Null where nothing is said, so that the stored policies hold; an empty list where none shall hold. */
    static @Nullable List<Supplement> read(JsonFields fields) {
        if (!fields.has("policies")) {
            return null;
        }
        var items = fields.items("policies");
        if (items.size() > MOST) {
            fields.invalid("policies", "wrong-size", Map.of("max", Integer.toString(MOST)));
            return null;
        }
        var supplements = new ArrayList<Supplement>(items.size());
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).isObject()) {
                fields.wrongType("policies", "object");
                continue;
            }
            var supplement = one(fields.element("policies", i, items.get(i)), i);
            if (supplement != null) {
                supplements.add(supplement);
            }
        }
        return supplements;
    }

    private static @Nullable Supplement one(JsonFields policy, int index) {
        var payer = payer(policy);
        var name = policy.text("name");
        if (name != null && name.length() > LONGEST_NAME) {
            policy.invalid("name", "too-long", Map.of("max", Integer.toString(LONGEST_NAME)));
        }
        var group = group(policy);
        var worth = worth(policy);
        var excluded = EnumSet.noneOf(Method.class);
        policy.constants("excludedMethods", Method.class).forEach(excluded::add);
        var conditions = new Conditions(excluded, Objects.requireNonNullElse(policy.flag("permanentResidentsOnly"), false),
                policy.countFromZero("maxMonths"), policy.countFromZero("monthsFromRecognition"));
        var order = policy.countFromZero("stackingOrder");
        return payer == null || group == null || worth == null ? null
                : new Supplement(name == null ? "what-if-" + index : name, payer, name, group, null, worth, conditions, order, BASIS);
    }

    private static @Nullable Payer payer(JsonFields policy) {
        var payer = policy.required("payer", policy.oneOf("payer", Payer.class));
        if (payer == Payer.STATE) {
            policy.invalid("payer", "unknown-value", Map.of("allowed",
                    Arrays.stream(Payer.values()).filter(other -> other != Payer.STATE).map(Enum::name).collect(Collectors.joining(", "))));
            return null;
        }
        return payer;
    }

    private static @Nullable Group group(JsonFields policy) {
        var code = policy.required("group", policy.text("group"));
        try {
            return code == null ? null : new Group(code);
        } catch (IllegalArgumentException e) {
            policy.invalid("group", "wrong-form", Map.of());
            return null;
        }
    }

    private static @Nullable Worth worth(JsonFields policy) {
        if (policy.has("monthlyAmount")) {
            if (policy.has("percent")) {
                policy.invalid("monthlyAmount", "must-be-absent", Map.of());
            }
            var amount = policy.amountFromZero("monthlyAmount");
            return amount == null ? null : new Worth.AmountAMonth(amount);
        }
        var percent = policy.required("percent", policy.percent("percent"));
        return percent == null ? null : new Worth.Percent(percent);
    }
}
