package vn.ansinh.subsidy.legislating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.starter.http.Versions;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.rules.Amendment;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.loading.ContentHash;

/** Drafts, approves and withdraws rule sets. Each command runs in the caller's transaction and reads the register in it. */
@Component
class Legislating {

    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final RuleSets ruleSets;
    private final LawInForce law;
    private final BusinessClock clock;
    private final Clock system = Clock.systemUTC();

    Legislating(RuleSets ruleSets, LawInForce law, BusinessClock clock) {
        this.ruleSets = ruleSets;
        this.law = law;
        this.clock = clock;
    }

    StoredRuleSet create(StoredRuleSet.Content content, String by) {
        var register = ruleSets.register().numbered();
        var base = law.read().on(content.activateOn());
        var amendment = checked(content, base);
        var draft = StoredRuleSet.created(Uuids.next(system.instant()), register.lastNumber(), content, base.ref(),
                base.refWith(register.lastNumber(), amendment), by, clock.now());
        ruleSets.save(register);
        ruleSets.insert(draft);
        return draft;
    }

    StoredRuleSet change(UUID id, RuleSetRequest.Patch patch, @Nullable String ifMatch, String by) {
        var stored = existing(id);
        Versions.require(stored.revision(), ifMatch);
        var content = patch.over(stored.content());
        var base = law.read().on(content.activateOn());
        stored.requireDraft();
        var changed = stored.entered(content, base.ref(), base.refWith(stored.number(), checked(content, base)), by, clock.now());
        ruleSets.save(changed);
        return changed;
    }

    /** @param ifMatch the version that was looked at, or null */
    StoredRuleSet approve(UUID id, @Nullable String ifMatch, String by) {
        var draft = existing(id);
        if (ifMatch != null) {
            Versions.require(draft.revision(), ifMatch);
        }
        var approved = draft.approved(by, clock.now());
        var statutes = law.read();
        var base = statutes.on(draft.activateOn());
        if (!base.ref().equals(draft.base())) {
            throw Problem.of(ProblemType.RULE_SET_OUTDATED, Map.of("version", base.ref().version())).asException();
        }
        checked(draft.content(), base);
        requireNotOvertaken(draft, statutes);
        var register = ruleSets.register();
        ruleSets.save(approved);
        ruleSets.save(register.with(approved));
        return approved;
    }

    StoredRuleSet withdraw(UUID id, String reason, String by) {
        var stored = existing(id);
        var withdrawn = stored.withdrawn(by, reason, !stored.activateOn().isAfter(clock.today()), clock.now());
        ruleSets.save(withdrawn);
        if (stored.state() == StoredRuleSet.State.APPROVED && withdrawn.state() == StoredRuleSet.State.WITHDRAWN) {
            ruleSets.save(ruleSets.register().without(stored));
        }
        return withdrawn;
    }

    /** A set that is approved for a later day was looked at without this one: where both speak of the same, nobody has seen what would come out. */
    private static void requireNotOvertaken(StoredRuleSet draft, Statutes statutes) {
        for (var later : statutes.after(draft.activateOn())) {
            var common = later.commonParameters(draft);
            if (!common.isEmpty()) {
                throw Problem.of(ProblemType.RULE_SET_OVERTAKEN, Map.of("number", Integer.toString(later.number()), "day", later.activateOn().toString(),
                        "parameter", common)).asException();
            }
        }
    }

    private Amendment checked(StoredRuleSet.Content content, Standing base) {
        requireDay(content.activateOn());
        var amendment = ChangeReader.read(content.changes());
        ChangeReader.requireFit(content.changes(), amendment, base.rules());
        requireUsable(ContentHash.named(base.ref().version(), amendment.applyTo(base.rules())), amendment, content.activateOn());
        return amendment;
    }

    private void requireDay(LocalDate activateOn) {
        var today = clock.today();
        if (activateOn.isBefore(today) || activateOn.isAfter(LAST_DAY)) {
            throw refused(FieldProblem.of("activateOn", "out-of-range", Map.of("min", today.toString(), "max", LAST_DAY.toString())));
        }
    }

    /** Values that are right one by one may still not go together, such as a table that lacks a row: the engine is tried before anybody relies on it. */
    private static void requireUsable(RuleSet rules, Amendment amendment, LocalDate activateOn) {
        Trial.firstFailure(Engine.of(rules), days(amendment, activateOn)).ifPresent(day -> {
            throw refused(FieldProblem.of("changes", "rule-unusable", Map.of("day", day.toString())));
        });
    }

    private static TreeSet<LocalDate> days(Amendment amendment, LocalDate activateOn) {
        var days = new TreeSet<LocalDate>();
        days.add(activateOn);
        amendment.changes().values().stream().flatMap(List::stream).forEach(value -> {
            days.add(value.from());
            if (value.to() != null) {
                days.add(value.to().plusDays(1));
            }
        });
        return days;
    }

    private StoredRuleSet existing(UUID id) {
        return ruleSets.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
    }

    private static RuntimeException refused(FieldProblem error) {
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(error), Map.of()).asException();
    }
}
