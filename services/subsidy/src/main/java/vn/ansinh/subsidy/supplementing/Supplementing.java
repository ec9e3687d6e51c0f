package vn.ansinh.subsidy.supplementing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.event.LocalPolicyApproved;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.keycloak.AreaRule;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.starter.http.Versions;
import vn.ansinh.subsidy.supplementing.StoredPolicy.Act;
import vn.ansinh.subsidy.supplementing.StoredPolicy.State;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;

/** Drafts local policies, approves them with four eyes, ends them. Every command runs in the caller's transaction. */
@Component
class Supplementing {

    private static final Role[] DRAFTERS = {Role.OFFICER, Role.POLICY_OFFICER};
    private static final Role[] READERS_OF_DRAFTS = {Role.OFFICER, Role.POLICY_OFFICER, Role.FINANCE_OFFICER, Role.AUDITOR};

    private final PolicyStore store;
    private final PolicyReader reader;
    private final Territories territories;
    private final AdminUnits units;
    private final AreaRule areas;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Clock system = Clock.systemUTC();

    Supplementing(PolicyStore store, AdminUnits units, AreaRule areas, Outbox outbox, BusinessClock clock) {
        this.store = store;
        this.reader = new PolicyReader(units);
        this.territories = new Territories(units);
        this.units = units;
        this.areas = areas;
        this.outbox = outbox;
        this.clock = clock;
    }

    StoredPolicy draft(PolicyRequest request, Caller caller) {
        caller.requireAny(DRAFTERS);
        var terms = reader.read(request);
        requireArea(caller, terms.unit());
        var policy = StoredPolicy.draft(Uuids.next(system.instant()).toString(), terms, path(terms.unit()), act(caller));
        store.insert(policy);
        return policy;
    }

    StoredPolicy change(UUID id, long version, Caller caller, UnaryOperator<PolicyRequest> change) {
        caller.requireAny(DRAFTERS);
        var before = visible(id, caller);
        requireArea(caller, before.terms().unit());
        requireDraft(before);
        if (before.version() != version) {
            throw Problem.of(ProblemType.VERSION_MISMATCH).asException();
        }
        var terms = reader.read(change.apply(PolicyRequest.of(before.terms())));
        requireArea(caller, terms.unit());
        if (terms.equals(before.terms())) {
            return before;
        }
        var after = before.changed(terms, path(terms.unit()), act(caller));
        store.update(after);
        return after;
    }

    /** @param ifMatch the version that was read; null where the officer does not say */
    StoredPolicy approve(UUID id, @Nullable String ifMatch, Caller caller) {
        caller.requireAny(Role.POLICY_OFFICER);
        var draft = visible(id, caller);
        requireArea(caller, draft.terms().unit());
        requireDraft(draft);
        if (ifMatch != null) {
            Versions.require(draft.version(), ifMatch);
        }
        if (draft.wasDraftedBy(caller.subject())) {
            throw Problem.of(ProblemType.SECOND_OFFICER_NEEDED).asException();
        }
        var approved = draft.approved(act(caller));
        var former = replaced(approved);
        requireNoOther(approved, former);
        store.noteChange();
        former.forEach(policy -> store.update(policy.replaced(approved, act(caller))));
        store.update(approved);
        outbox.append(approved.id(), event(approved));
        return approved;
    }

    StoredPolicy withdraw(UUID id, @Nullable LocalDate lastDay, String reason, Caller caller) {
        caller.requireAny(DRAFTERS);
        var policy = visible(id, caller);
        requireArea(caller, policy.terms().unit());
        if (policy.state() == State.WITHDRAWN) {
            throw conflict(policy);
        }
        if (policy.isApproved()) {
            caller.requireAny(Role.POLICY_OFFICER);
            requireEarlier(lastDay, policy.lastDay());
            store.noteChange();
        }
        var withdrawn = policy.withdrawn(policy.isApproved() ? lastDay : null, reason.strip(), act(caller));
        store.update(withdrawn);
        return withdrawn;
    }

    /** Drafts are for those whose area covers their unit; what was approved is for anyone. */
    Optional<StoredPolicy> find(UUID id, Caller caller) {
        return store.find(id.toString()).filter(policy -> policy.isApproved() || readsDrafts(caller) && covers(caller, policy.terms().unit()));
    }

    List<StoredPolicy> list(@Nullable String unit, @Nullable Scheme scheme, @Nullable State state, Caller caller, @Nullable String after, int limit) {
        return store.list(new PolicyStore.Filter(unit, scheme, state, visibleDrafts(caller)), after, limit);
    }

    AdminUnit unit(StoredPolicy policy) {
        return units.find(policy.terms().unit()).orElseThrow();
    }

    boolean showsActors(Caller caller) {
        return readsDrafts(caller);
    }

    static LocalPolicyApproved event(StoredPolicy policy) {
        var terms = policy.terms();
        return new LocalPolicyApproved(UUID.fromString(policy.id()), terms.unit(), terms.scheme(), terms.payer(),
                terms.groups().stream().map(Terms.GroupSupport::group).toList(), terms.validFrom(), terms.validTo());
    }

    List<String> path(UnitKey unit) {
        var path = new ArrayList<String>();
        for (var current = units.find(unit); current.isPresent(); current = Optional.ofNullable(current.get().parent()).flatMap(units::find)) {
            path.add(current.get().code());
            path.add(current.get().key().toString());
        }
        return path;
    }

    private List<StoredPolicy> replaced(StoredPolicy by) {
        var former = by.terms().replaces().stream().map(store::find).flatMap(Optional::stream).filter(policy -> canReplace(by, policy)).toList();
        if (former.size() != by.terms().replaces().size()) {
            throw new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(FieldProblem.of("replaces", "policy-not-replaceable", Map.of())), Map.of())
                    .asException();
        }
        return former;
    }

    /** A policy ends only where another one takes over all of its territory. */
    private boolean canReplace(StoredPolicy by, StoredPolicy former) {
        return former.state() == State.APPROVED && former.terms().scheme() == by.terms().scheme() && former.terms().payer() == by.terms().payer()
                && former.terms().validFrom().isBefore(by.terms().validFrom()) && territories.contains(by.terms().unit(), former.terms().unit());
    }

    /** Two that do not stack would leave it open which one is meant. */
    private void requireNoOther(StoredPolicy approved, List<StoredPolicy> former) {
        if (approved.terms().stackingOrder() != null) {
            return;
        }
        var ended = former.stream().map(StoredPolicy::id).toList();
        for (var other : store.approved(approved.terms().scheme(), approved.terms().payer())) {
            if (other.terms().stackingOrder() == null && !ended.contains(other.id()) && approved.sharesADayWith(other) && isSameTerritory(approved, other)) {
                shared(approved, other).ifPresent(group -> {
                    throw Problem.of(ProblemType.LOCAL_POLICY_OVERLAPS, Map.of("name", other.terms().name(), "group", group.code()))
                            .with("policyId", other.id()).asException();
                });
            }
        }
    }

    private boolean isSameTerritory(StoredPolicy some, StoredPolicy other) {
        var a = some.terms().unit();
        var b = other.terms().unit();
        return territories.contains(a, b) && territories.contains(b, a);
    }

    private static Optional<Group> shared(StoredPolicy some, StoredPolicy other) {
        Set<Group> groups = new HashSet<>();
        other.terms().groups().forEach(support -> groups.add(support.group()));
        return some.terms().groups().stream().map(Terms.GroupSupport::group).filter(groups::contains).findFirst();
    }

    private static void requireEarlier(@Nullable LocalDate lastDay, @Nullable LocalDate before) {
        if (lastDay == null) {
            throw invalid("required", Map.of());
        }
        if (before != null && !lastDay.isBefore(before)) {
            throw invalid("out-of-range", Map.of("max", before.minusDays(1).toString()));
        }
    }

    private static RuntimeException invalid(String code, Map<String, String> arguments) {
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(FieldProblem.of("lastDay", code, arguments)), Map.of()).asException();
    }

    private static void requireDraft(StoredPolicy policy) {
        if (policy.state() != State.DRAFT) {
            throw conflict(policy);
        }
    }

    private static RuntimeException conflict(StoredPolicy policy) {
        return Problem.of(ProblemType.CONFLICT, Map.of("status", policy.state().name())).asException();
    }

    private StoredPolicy visible(UUID id, Caller caller) {
        return find(id, caller).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
    }

    private @Nullable List<UnitKey> visibleDrafts(Caller caller) {
        if (!readsDrafts(caller)) {
            return List.of();
        }
        return caller.areas().contains(AdminUnits.COUNTRY) ? null : store.unitsWithDrafts().stream().filter(unit -> covers(caller, unit)).toList();
    }

    private static boolean readsDrafts(Caller caller) {
        return caller.has(READERS_OF_DRAFTS);
    }

    /** Policies belong to areas: who has only an organisation has none of them. */
    private boolean covers(Caller caller, UnitKey unit) {
        return !caller.areas().isEmpty() && areas.covers(caller, unit);
    }

    private void requireArea(Caller caller, UnitKey unit) {
        if (!covers(caller, unit)) {
            throw Problem.of(ProblemType.OUTSIDE_AREA).asException();
        }
    }

    private Act act(Caller caller) {
        return new Act(caller.subject(), clock.now());
    }
}
