package vn.ansinh.subsidy.answering;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/**
 * {@code [{code, since?}]} or {@code ["CODE"]}; a group recognised after the payment date does not count.
 *
 * @param since the day of recognition of those that tell it
 */
record Groups(Set<Group> codes, Map<Group, LocalDate> since) {

    private static final int LONGEST_SHOWN = 20;

    static Groups read(JsonFields fields, @Nullable LocalDate day) {
        var groups = new Groups(new LinkedHashSet<>(), new HashMap<>());
        var items = fields.items("groups");
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.isString()) {
                groups.codes.add(group(item.stringValue(), fields.path("groups")));
            } else if (item.isObject()) {
                groups.addDated(fields.element("groups", i, item), day);
            } else {
                fields.wrongType("groups", "string");
            }
        }
        return groups;
    }

    private void addDated(JsonFields entry, @Nullable LocalDate day) {
        var code = entry.required("code", entry.text("code"));
        var from = entry.day("since");
        if (code == null) {
            return;
        }
        var group = group(code, entry.path("code"));
        if (from == null) {
            codes.add(group);
        } else if (day == null || !from.isAfter(day)) {
            codes.add(group);
            since.put(group, from);
        }
    }

    private static Group group(String code, String field) {
        try {
            return new Group(code);
        } catch (IllegalArgumentException e) {
            throw Problem.at(ProblemType.GROUP_UNKNOWN, field, Map.of("group", shortened(code))).asException();
        }
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
