package vn.ansinh.subsidy.legislating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.subsidy.rules.Amendment;
import vn.ansinh.subsidy.rules.Citation;
import vn.ansinh.subsidy.rules.DatedValue;
import vn.ansinh.subsidy.rules.Flaw;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.Schema;
import vn.ansinh.subsidy.rules.Value;

/** Reads what officers enter. All that is wrong with it is told at once: parameter, member and reason. */
final class ChangeReader {

    private final List<FieldProblem> errors = new ArrayList<>();

    private ChangeReader() {
    }

    /** @throws ProblemException naming each value that no parameter could take */
    static Amendment read(List<Change> changes) {
        return new ChangeReader().amendment(changes);
    }

    /** @throws ProblemException if a parameter would have a gap or an overlap, or if nothing would change */
    static void requireFit(List<Change> changes, Amendment amendment, RuleSet base) {
        var errors = new ArrayList<FieldProblem>();
        for (int i = 0; i < changes.size(); i++) {
            int index = i;
            var rule = Rule.of(changes.get(i).parameter()).orElseThrow();
            var values = amendment.changes().getOrDefault(rule, List.of());
            var parameter = base.parameter(rule);
            Amendment.flaw(parameter, values).ifPresentOrElse(at -> errors.add(at(index, at.index(), rule.id(), at.flaw())), () -> {
                if (new Amendment(Map.of(rule, values)).applyTo(parameter).equals(parameter)) {
                    errors.add(new FieldProblem("/changes/" + index, null, rule.id(), "rule-without-effect", Map.of()));
                }
            });
        }
        require(errors);
    }

    private Amendment amendment(List<Change> changes) {
        var values = new EnumMap<Rule, List<DatedValue>>(Rule.class);
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var rule = Rule.of(change.parameter());
            if (rule.isEmpty()) {
                errors.add(new FieldProblem("/changes/" + i + "/parameter", null, "parameter", "unknown-value", Map.of("allowed", names())));
            } else if (values.put(rule.get(), values(i, rule.get(), change.values())) != null) {
                errors.add(new FieldProblem("/changes/" + i + "/parameter", null, rule.get().id(), "duplicate", Map.of()));
            }
        }
        require(errors);
        return new Amendment(values);
    }

    private List<DatedValue> values(int change, Rule rule, List<Change.Entry> entries) {
        var values = new ArrayList<DatedValue>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            new Reading(change, i, rule, entries.get(i)).value().ifPresent(values::add);
        }
        return values;
    }

    private static void require(List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            throw new Problem(ProblemType.INVALID_VALUE, Map.of(), List.copyOf(errors), Map.of()).asException();
        }
    }

    private static String names() {
        return Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.joining(", "));
    }

    private static FieldProblem at(int change, int value, String parameter, Flaw flaw) {
        var member = flaw.member();
        return new FieldProblem("/changes/" + change + "/values/" + value + (member.isEmpty() ? "" : "/" + member), null,
                member.isEmpty() ? parameter : parameter + "." + member, flaw.code(), flaw.arguments());
    }

    /** One value of one parameter. */
    private final class Reading {

        private final int change;
        private final int index;
        private final Rule rule;
        private final Change.Entry entry;
        private final int before = errors.size();

        Reading(int change, int index, Rule rule, Change.Entry entry) {
            this.change = change;
            this.index = index;
            this.rule = rule;
            this.entry = entry;
        }

        Optional<DatedValue> value() {
            var kinds = kinds();
            if (kinds.size() != 1) {
                wrong("", "rule-one-value", Map.of());
                return Optional.empty();
            }
            var kind = kinds.getFirst();
            requireSource("unknown".equals(kind));
            var value = of(kind);
            if (value != null) {
                Schema.kind(rule, value, kind).ifPresent(this::wrong);
            }
            return value == null || errors.size() > before ? Optional.empty() : Optional.of(new DatedValue(entry.from(), entry.to(), value, citation(),
                    blankToNull(entry.note()), Boolean.TRUE.equals(entry.confirmed())));
        }

        private List<String> kinds() {
            var given = new LinkedHashMap<String, @Nullable Object>();
            given.put("value", entry.value());
            given.put("values", entry.values());
            given.put("codes", entry.codes());
            given.put("table", entry.table());
            given.put("unknown", entry.unknown());
            given.put("absent", entry.absent());
            return given.entrySet().stream().filter(member -> member.getValue() != null).map(Map.Entry::getKey).toList();
        }

        private void requireSource(boolean unknown) {
            boolean sourced = blankToNull(entry.document()) != null && entry.confirmed() != null;
            boolean bare = entry.document() == null && entry.clause() == null && entry.signed() == null && entry.confirmed() == null;
            if (!unknown && !sourced) {
                wrong("document", "rule-source-needed", Map.of());
            } else if (unknown && !bare) {
                wrong("document", "rule-source-of-unknown", Map.of());
            }
        }

        private @Nullable Value of(String kind) {
            return switch (kind) {
                case "value" -> numbers(kind, List.of(entry.value())) ? new Value.Number(plain(entry.value())) : null;
                case "values" -> filled(kind, entry.values().isEmpty()) && numbers(kind, entry.values())
                        ? new Value.Numbers(entry.values().stream().map(Reading::plain).sorted().toList()) : null;
                case "codes" -> codes();
                case "table" -> table();
                case "absent" -> absent();
                default -> unknown(entry.unknown());
            };
        }

        private @Nullable Value codes() {
            var distinct = new LinkedHashSet<String>();
            for (var code : entry.codes()) {
                if (!Schema.isCode(code)) {
                    wrong("codes", "rule-code-form", Map.of());
                    return null;
                }
                if (!distinct.add(code)) {
                    wrong("codes", "duplicate", Map.of());
                    return null;
                }
            }
            return new Value.Codes(Collections.unmodifiableSet(distinct));
        }

        private @Nullable Value table() {
            var rows = entry.table();
            if (!filled("table", rows.isEmpty())) {
                return null;
            }
            if (!rows.keySet().stream().allMatch(Schema::isKey)) {
                wrong("table", "rule-code-form", Map.of());
                return null;
            }
            if (!numbers("table", rows.values())) {
                return null;
            }
            var plain = new LinkedHashMap<String, BigDecimal>();
            rows.forEach((key, number) -> plain.put(key, plain(number)));
            return new Value.Table(plain);
        }

        private @Nullable Value absent() {
            if (!entry.absent()) {
                wrong("absent", "unknown-value", Map.of("allowed", "true"));
                return null;
            }
            return new Value.Absent();
        }

        private @Nullable Value unknown(BilingualText notice) {
            if (blankToNull(notice.vi()) == null || blankToNull(notice.en()) == null) {
                wrong("unknown", "rule-empty", Map.of());
                return null;
            }
            return new Value.Unknown(notice);
        }

        private boolean filled(String member, boolean empty) {
            if (empty) {
                wrong(member, "rule-empty", Map.of());
            }
            return !empty;
        }

        private boolean numbers(String member, Iterable<BigDecimal> numbers) {
            for (var number : numbers) {
                var flaw = Schema.number(rule, number);
                if (flaw.isPresent()) {
                    wrong(member, flaw.get().code(), flaw.get().arguments());
                    return false;
                }
            }
            return true;
        }

        private Citation citation() {
            return entry.document() == null ? null : new Citation(entry.document().strip(), blankToNull(entry.clause()), entry.signed());
        }

        private void wrong(Flaw flaw) {
            errors.add(at(change, index, rule.id(), flaw));
        }

        private void wrong(String member, String code, Map<String, String> arguments) {
            wrong(new Flaw(member, code, arguments, code));
        }

        private static BigDecimal plain(BigDecimal number) {
            return number.scale() < 0 ? number.setScale(0) : number;
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
