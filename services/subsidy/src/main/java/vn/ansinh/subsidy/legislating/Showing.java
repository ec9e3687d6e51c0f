package vn.ansinh.subsidy.legislating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.subsidy.legislating.StoredRuleSet.Step;
import vn.ansinh.units.AdminUnits;

/** What of the rule sets who may see: anybody those that were approved; drafts and names of officers only policy officers and auditors of the country. */
@Component
class Showing {

    private static final UUID SPACE = UUID.fromString("6f1c5e0a-7d0f-4b57-9a35-2c1d8e6b4f90");

    private final RuleSets ruleSets;
    private final LawInForce law;
    private final BusinessClock clock;

    Showing(RuleSets ruleSets, LawInForce law, BusinessClock clock) {
        this.ruleSets = ruleSets;
        this.law = law;
        this.clock = clock;
    }

    static void requireOfficer(Caller caller) {
        caller.requireAny(Role.POLICY_OFFICER);
        requireCountry(caller);
    }

    static void requireInsider(Caller caller) {
        caller.requireAny(Role.POLICY_OFFICER, Role.AUDITOR);
        requireCountry(caller);
    }

    static boolean isInsider(Caller caller) {
        return caller.has(Role.POLICY_OFFICER, Role.AUDITOR) && caller.areas().contains(AdminUnits.COUNTRY);
    }

    /** The law is the country's: an officer of a province does not change it. */
    private static void requireCountry(Caller caller) {
        if (!caller.areas().contains(AdminUnits.COUNTRY)) {
            throw Problem.of(ProblemType.OUTSIDE_AREA).asException();
        }
    }

    /** Empty also where the caller may not know of it. */
    Optional<StoredRuleSet> find(UUID id, Caller caller) {
        return ruleSets.find(id).filter(set -> set.wasApproved() || isInsider(caller));
    }

    boolean isShipped(UUID id) {
        return id.equals(shippedId());
    }

    RuleSetView shipped() {
        var statutes = law.read();
        var ref = statutes.shipped().ref();
        var state = statutes.on(clock.today()).last().isEmpty() ? RuleSetView.State.IN_FORCE : RuleSetView.State.SUPERSEDED;
        return new RuleSetView(shippedId(), null, ref.version(), ref.hash(), state, null, null, null, null, null, null, null, null);
    }

    /** Also within the command that has just written it. */
    RuleSetView view(StoredRuleSet set, Caller caller) {
        return view(set, law.asWritten(), caller);
    }

    RuleSetView view(StoredRuleSet set, Statutes statutes, Caller caller) {
        var ref = statutes.through(set).map(Standing::ref).orElse(set.result());
        var base = statutes.below(set).map(Standing::ref).orElse(set.base());
        return new RuleSetView(UUID.fromString(set.id()), set.number(), ref.version(), ref.hash(), state(set, statutes), set.name(), set.activateOn(),
                set.note(), base, outOfDate(set, statutes, base), set.changes(), withdrawal(set), isInsider(caller) ? set.steps() : null);
    }

    /** The rules without and with a rule set. */
    record Sides(Standing without, Standing with) {
    }

    Sides sides(StoredRuleSet set) {
        var statutes = law.read();
        var below = statutes.below(set).orElseGet(() -> statutes.on(set.activateOn()));
        return new Sides(below, statutes.through(set).orElseGet(() -> below.plus(set)));
    }

    Sides sidesOfShipped() {
        var shipped = law.read().shipped();
        return new Sides(shipped, shipped);
    }

    private RuleSetView.State state(StoredRuleSet set, Statutes statutes) {
        var today = clock.today();
        return switch (set.state()) {
            case DRAFT -> RuleSetView.State.DRAFT;
            case WITHDRAWN -> RuleSetView.State.WITHDRAWN;
            case APPROVED -> set.activateOn().isAfter(today) ? RuleSetView.State.SCHEDULED
                    : statutes.on(today).last().filter(last -> last.id().equals(set.id())).isPresent() ? RuleSetView.State.IN_FORCE
                    : RuleSetView.State.SUPERSEDED;
        };
    }

    private @Nullable Boolean outOfDate(StoredRuleSet set, Statutes statutes, RuleSetRef base) {
        return set.state() == StoredRuleSet.State.DRAFT ? isPast(set.activateOn()) || !statutes.on(set.activateOn()).ref().equals(base) : null;
    }

    private boolean isPast(LocalDate day) {
        return day.isBefore(clock.today());
    }

    private static RuleSetView.@Nullable Withdrawal withdrawal(StoredRuleSet set) {
        var done = set.steps().stream().filter(step -> step.kind() == Step.Kind.WITHDRAWN).findFirst();
        return set.withdrawalRequest().or(() -> done)
                .map(asked -> new RuleSetView.Withdrawal(asked.at(), done.map(Step::at).orElse(null), asked.reason())).orElse(null);
    }

    private static UUID shippedId() {
        return Uuids.derived(SPACE, "shipped");
    }
}
