package vn.ansinh.campaign.assigning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.campaign.measuring.Measured;
import vn.ansinh.campaign.measuring.Results;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.units.AdminUnits;

/** Finds targets inside the caller's area and shows them. */
@Component
class Targets {
    private final TargetStore store;
    private final TargetAccess access;
    private final Results results;
    private final AdminUnits units;

    Targets(TargetStore store, TargetAccess access, Results results, AdminUnits units) {
        this.store = store;
        this.access = access;
        this.results = results;
        this.units = units;
    }

    /** What to look for; null means any. */
    record Search(@Nullable String unit, @Nullable YearMonth month, @Nullable String indicator, boolean superseded) {
    }

    /** Empty also where the caller may not know of it. */
    Optional<Target> find(UUID id, Caller caller) {
        return store.find(id.toString()).filter(target -> access.covers(caller, target.unit()));
    }

    List<Target> list(Search search, Caller caller, @Nullable String after, int limit) {
        UnitKey exact = null;
        String code = null;
        var text = search.unit();
        if (text != null && (text.indexOf('@') >= 0 || search.month() != null)) {
            exact = exact(text, search.month());
            access.require(caller, exact);
        } else {
            code = text;
        }
        return store.list(new TargetStore.Filter(exact, code, search.month() == null ? null : search.month().toString(), search.indicator(),
                search.superseded(), access.visible(caller)), after, limit);
    }

    private UnitKey exact(String text, @Nullable YearMonth month) {
        var day = month == null ? LocalDate.EPOCH : month.atEndOfMonth();
        return units.resolve(text, day).orElseThrow(() -> {
            var arguments = Map.of("code", text.length() > 20 ? text.substring(0, 20) : text);
            var error = new FieldProblem(null, null, "unit", ProblemType.UNKNOWN_UNIT.slug(), arguments);
            return new Problem(ProblemType.UNKNOWN_UNIT, arguments, List.of(error), Map.of()).asException();
        }).key();
    }

    TargetView view(Target target) {
        return TargetView.of(target, units.find(target.unit()).orElseThrow(), null);
    }

    TargetView withResult(Target target) {
        long actual = results.reached(target.unit(), target.month(), Measured.of(target.indicator()).orElseThrow());
        return TargetView.of(target, units.find(target.unit()).orElseThrow(), TargetView.ResultView.of(target.value(), actual));
    }
}
