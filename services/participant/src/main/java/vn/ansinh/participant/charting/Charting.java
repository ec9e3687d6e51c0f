package vn.ansinh.participant.charting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.starter.paging.CursorCodec;
import vn.ansinh.starter.paging.Limits;
import vn.ansinh.starter.paging.Page;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;

@Component
class Charting {

    private final AdminUnits units;
    private final BusinessClock clock;
    private final CursorCodec cursors;

    Charting(AdminUnits units, BusinessClock clock, CursorCodec cursors) {
        this.units = units;
        this.clock = clock;
        this.cursors = cursors;
    }

    /** The first search makes the index; nobody shall wait for that. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofVirtual().name("unit-search").start(() -> units.search("x", clock.today(), null, 1));
    }

    Page<UnitView> list(@Nullable LocalDate asOf, @Nullable String parent, @Nullable String q, @Nullable String cursor, @Nullable Integer limit) {
        int size = Limits.limit(limit);
        var above = parent == null || parent.isEmpty() ? null : units.resolve(parent, day(asOf)).orElseThrow(() -> unknown(day(asOf)));
        var day = asOf != null || above == null || above.validOn(clock.today()) ? day(asOf) : above.key().validFrom();
        if (q != null && !q.isBlank()) {
            var found = units.search(q, day, above == null ? null : above.key(), size);
            return new Page<>(found, null).map(UnitView::of);
        }
        String after = cursors.decodeOrFirst(cursor).stream().findFirst().orElse("");
        var below = units.children(above == null ? country().key() : above.key()).stream()
                .filter(unit -> unit.validOn(day) && unit.code().compareTo(after) > 0).limit(size + 1L).toList();
        return Page.of(below, size, unit -> cursors.encode(List.of(unit.code()))).map(UnitView::of);
    }

    UnitView read(String code, @Nullable LocalDate asOf) {
        return UnitView.of(unit(code, asOf));
    }

    UnitView.Successors successors(String code, @Nullable LocalDate asOf) {
        return new UnitView.Successors(units.successors(unit(code, asOf).key()).stream().flatMap(succession -> units.find(succession.unit()).stream()
                .map(unit -> new UnitView.Successor(unit.code(), unit.name(), unit.key().validFrom(), succession.share()))).toList());
    }

    private AdminUnit unit(String code, @Nullable LocalDate asOf) {
        return units.resolve(code, day(asOf)).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
    }

    private AdminUnit country() {
        return units.on(AdminUnits.COUNTRY, clock.today()).orElseThrow();
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? clock.today() : asOf;
    }

    private static RuntimeException unknown(LocalDate day) {
        return Problem.at(ProblemType.UNKNOWN_UNIT, "parent", Map.of("day", day.toString())).asException();
    }
}
