package vn.ansinh.subsidy.rules.loading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.subsidy.rules.Citation;
import vn.ansinh.subsidy.rules.DatedValue;
import vn.ansinh.subsidy.rules.Parameter;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.Schema;
import vn.ansinh.subsidy.rules.Unit;
import vn.ansinh.subsidy.rules.Value;

/** The schema of one parameter's file. */
final class ParameterFile {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final List<String> KINDS = List.of("value", "values", "codes", "table", "absent", "unknown");
    static final Set<String> OF_AN_ENTRY =
            Set.of("to", "value", "values", "codes", "table", "absent", "unknown", "document", "clause", "signed", "confirmed", "note");

    private final Rule rule;
    private final YamlNode root;

    private ParameterFile(Rule rule, YamlNode root) {
        this.rule = rule;
        this.root = root;
    }

    static Parameter read(Rule rule, String file, String text) {
        return new ParameterFile(rule, YamlNode.parse(file, text)).parameter();
    }

    private Parameter parameter() {
        var members = root.members(Set.of("name", "unit", "values"), Set.of());
        var unit = members.get("unit");
        if (Unit.of(unit.text()).filter(rule.unit()::equals).isEmpty()) {
            throw unit.wrong("the unit of " + rule.id() + " is " + rule.unit().id());
        }
        return new Parameter(rule, bilingual(members.get("name")), history(members.get("values")));
    }

    private List<DatedValue> history(YamlNode values) {
        var entries = values.items().stream().map(this::entry).toList();
        if (entries.isEmpty()) {
            throw values.wrong("no value at all");
        }
        var history = entries.stream().map(Entry::value).toList();
        Schema.history(rule, history).ifPresent(at -> {
            throw entries.get(at.index()).node.wrong(at.flaw().reason());
        });
        return Schema.completed(history);
    }

    private Entry entry(YamlNode node) {
        var members = node.members(Set.of("from"), OF_AN_ENTRY);
        var kinds = KINDS.stream().filter(members::containsKey).toList();
        if (kinds.size() != 1) {
            throw node.wrong("exactly one of " + KINDS + " is needed");
        }
        var kind = kinds.getFirst();
        boolean known = !"unknown".equals(kind);
        if (known != members.containsKey("document") || known != members.containsKey("confirmed")) {
            throw node.wrong(known ? "document and confirmed are needed" : "an unknown value has neither document nor confirmed");
        }
        var to = members.get("to");
        var note = members.get("note");
        return new Entry(node, new DatedValue(day(members.get("from")), to == null ? null : day(to), value(kind, members.get(kind)),
                known ? citation(members) : null, note == null ? null : note.text(), known && flag(members.get("confirmed"))));
    }

    private Value value(String kind, YamlNode node) {
        var value = switch (kind) {
            case "value" -> new Value.Number(number(node));
            case "values" -> new Value.Numbers(node.items().stream().map(this::number).sorted().toList());
            case "codes" -> new Value.Codes(codes(node));
            case "table" -> new Value.Table(table(node));
            case "absent" -> absent(node);
            default -> new Value.Unknown(bilingual(node));
        };
        Schema.kind(rule, value, kind).ifPresent(flaw -> {
            throw node.wrong(flaw.reason());
        });
        return value;
    }

    private static Value absent(YamlNode node) {
        if (!flag(node)) {
            throw node.wrong("absent can only be true");
        }
        return new Value.Absent();
    }

    private BigDecimal number(YamlNode node) {
        var text = node.text();
        if (!NUMBER.matcher(text).matches()) {
            throw node.wrong("not a number: " + text);
        }
        var number = new BigDecimal(text);
        Schema.number(rule, number).ifPresent(flaw -> {
            throw node.wrong(flaw.reason());
        });
        return number;
    }

    private SequencedMap<String, BigDecimal> table(YamlNode node) {
        var rows = new LinkedHashMap<String, BigDecimal>();
        node.entries().forEach((key, cell) -> {
            if (!Schema.isKey(key)) {
                throw cell.wrong("not a key: " + key);
            }
            rows.put(key, number(cell));
        });
        if (rows.isEmpty()) {
            throw node.wrong("an empty table");
        }
        return rows;
    }

    private static Set<String> codes(YamlNode node) {
        var codes = new LinkedHashSet<String>();
        for (var item : node.items()) {
            if (!Schema.isCode(item.text())) {
                throw item.wrong("not a code: " + item.text());
            }
            if (!codes.add(item.text())) {
                throw item.wrong("the code " + item.text() + " stands twice");
            }
        }
        return Collections.unmodifiableSet(codes);
    }

    private static Citation citation(Map<String, YamlNode> members) {
        var clause = members.get("clause");
        var signed = members.get("signed");
        return new Citation(members.get("document").text(), clause == null ? null : clause.text(), signed == null ? null : day(signed));
    }

    private static BilingualText bilingual(YamlNode node) {
        var texts = node.members(Set.of("vi", "en"), Set.of());
        return new BilingualText(texts.get("vi").text(), texts.get("en").text());
    }

    private static LocalDate day(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException e) {
            throw node.wrong("not a day: " + node.text());
        }
    }

    private static boolean flag(YamlNode node) {
        return switch (node.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw node.wrong("true or false is expected here");
        };
    }

    private record Entry(YamlNode node, DatedValue value) {
    }
}
