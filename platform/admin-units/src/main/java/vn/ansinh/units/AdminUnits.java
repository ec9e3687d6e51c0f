package vn.ansinh.units;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.UnitKey;

/**
 * The shipped units, immutable and safe for all threads. Source: conversion table of Decision 19/2025/QĐ-TTg and the list of July 2026; see the README
 * of the module.
 *
 * <p>Units of June 2025 hold from 1900-01-01, today's from 2025-07-01; the changes of 30/04/2026 are versions of their own. Each version has one parent
 * version that holds throughout, so a unit below one that was changed on that day has a new version too.
 */
public final class AdminUnits {

    /** Code of the whole country. */
    public static final String COUNTRY = "VN";

    private static final Comparator<AdminUnit> BY_CODE = Comparator.comparing(AdminUnit::key);

    private final UnitTables tables;
    private final Map<UnitKey, AdminUnit> byKey = HashMap.newHashMap(15_000);
    private final Map<UnitKey, List<AdminUnit>> children = HashMap.newHashMap(1_000);
    private final Map<UnitKey, List<Succession>> successors = HashMap.newHashMap(11_000);
    private final Map<UnitKey, List<Succession>> predecessors = HashMap.newHashMap(4_000);
    private final UnitSearch search = new UnitSearch(this);

    private AdminUnits(UnitTables tables) {
        this.tables = tables;
        for (var versions : tables.versions.values()) {
            for (var unit : versions) {
                byKey.put(unit.key(), unit);
                if (unit.parent() != null) {
                    children.computeIfAbsent(unit.parent(), key -> new ArrayList<>()).add(unit);
                }
            }
        }
        children.values().forEach(units -> units.sort(BY_CODE));
        for (var edge : tables.edges) {
            var from = tables.versionOn(edge.from(), edge.day().minusDays(1)).key();
            var to = tables.versionOn(edge.to(), edge.day()).key();
            successors.computeIfAbsent(from, key -> new ArrayList<>(1)).add(new Succession(to, edge.share()));
            predecessors.computeIfAbsent(to, key -> new ArrayList<>(3)).add(new Succession(from, edge.share()));
        }
    }

    /** The units of this release, loaded once. */
    public static AdminUnits shipped() {
        return Shipped.UNITS;
    }

    static AdminUnits load() {
        return new AdminUnits(new UnitTables());
    }

    /** The version of a code that holds on a day. {@code VN} is the country; a former code answers the unit that took it over, unless it is in use that day. */
    public Optional<AdminUnit> on(String code, LocalDate day) {
        var exact = version(code, day);
        if (exact.isPresent()) {
            return exact;
        }
        return tables.aliases.getOrDefault(code, List.of()).stream().map(byKey::get).filter(unit -> unit.validOn(day)).findFirst();
    }

    public Optional<AdminUnit> find(UnitKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * A unit as callers write it: {@code 15} on the given day, or {@code 15@2025-06-30} on its own day.
     *
     * @return empty if the text has another form or no such unit holds on the day
     */
    public Optional<AdminUnit> resolve(String text, LocalDate defaultDay) {
        int at = text.indexOf('@');
        if (at < 0) {
            return on(text, defaultDay);
        }
        try {
            return on(text.substring(0, at), LocalDate.parse(text.substring(at + 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Units directly below, by code; below the country those of all times. */
    public List<AdminUnit> children(UnitKey parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    /** The unit itself or the one above it at a level; empty where that level is missing, as the district is today. */
    public Optional<AdminUnit> ancestor(UnitKey unit, Level level) {
        var current = byKey.get(unit);
        while (current != null && current.level().compareTo(level) > 0) {
            current = parent(current);
        }
        return Optional.ofNullable(current).filter(found -> found.level() == level);
    }

    /** What a version became. Empty while it holds, and for districts, whose communes went their own ways, unless the district had none. */
    public List<Succession> successors(UnitKey unit) {
        return List.copyOf(successors.getOrDefault(unit, List.of()));
    }

    /** What a version was made of. */
    public List<Succession> predecessors(UnitKey unit) {
        return List.copyOf(predecessors.getOrDefault(unit, List.of()));
    }

    /**
     * The unit in whose territory the whole of this one lies on a day: forward while it went as a whole into one, backward while it was made of one.
     *
     * @return empty where it was divided, or is made of several
     */
    public Optional<AdminUnit> onMapOf(UnitKey unit, LocalDate day) {
        var current = byKey.get(unit);
        while (current != null && !current.validOn(day)) {
            boolean forward = day.isAfter(current.key().validFrom());
            var next = (forward ? successors : predecessors).getOrDefault(current.key(), List.of());
            boolean whole = next.size() == 1 && (!forward || next.getFirst().share() == Share.FULL);
            current = whole ? byKey.get(next.getFirst().unit()) : null;
        }
        return Optional.ofNullable(current);
    }

    /**
     * Whether an area holds a unit: the unit itself, all below it, and all whose whole territory went into one of these. {@code VN} covers all. An area
     * whose territory only got another name, type or code stands for that one too. A divided unit is covered from the level that took all of it.
     */
    public boolean covers(UnitKey area, UnitKey unit) {
        return area.code().equals(COUNTRY) ? byKey.containsKey(unit) : holds(sameTerritoryToday(area), unit);
    }

    /** Units whose name, full name or code fits the text, best first; accents, the place of tone marks and the word for the type may be left out. */
    public List<AdminUnit> search(String text, LocalDate asOf, @Nullable UnitKey within, int limit) {
        return search.find(text, asOf, within, limit);
    }

    /** All units of a level on a day, by code. */
    public List<AdminUnit> all(LocalDate asOf, Level level) {
        return byKey.values().stream().filter(unit -> unit.level() == level && unit.validOn(asOf)).sorted(BY_CODE).toList();
    }

    /** Whether the unit is marked as an island commune or special zone (xã đảo, đặc khu) on a day. */
    public boolean isIsland(UnitKey unit, LocalDate day) {
        return onMapOf(unit, day).filter(on -> tables.islands.getOrDefault(on.code(), List.of()).stream()
                .anyMatch(island -> !day.isBefore(island.from()) && (island.to() == null || !day.isAfter(island.to())))).isPresent();
    }

    Stream<AdminUnit> everything() {
        return byKey.values().stream();
    }

    private boolean holds(UnitKey area, UnitKey unit) {
        for (var current = byKey.get(unit); current != null; current = parent(current)) {
            if (area.equals(sameTerritoryToday(current.key()))) {
                return true;
            }
            var into = successors.getOrDefault(current.key(), List.of());
            if (into.size() == 1 && into.getFirst().share() == Share.FULL && holds(area, into.getFirst().unit())) {
                return true;
            }
        }
        return false;
    }

    private UnitKey sameTerritoryToday(UnitKey unit) {
        var into = successors.getOrDefault(unit, List.of());
        boolean unchanged = into.size() == 1 && into.getFirst().share() == Share.FULL && predecessors.get(into.getFirst().unit()).size() == 1;
        return unchanged ? sameTerritoryToday(into.getFirst().unit()) : unit;
    }

    private @Nullable AdminUnit parent(AdminUnit unit) {
        return unit.parent() == null ? null : byKey.get(unit.parent());
    }

    private Optional<AdminUnit> version(String code, LocalDate day) {
        for (var unit : tables.versions.getOrDefault(code, List.of())) {
            if (unit.validOn(day)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private static final class Shipped {
        private static final AdminUnits UNITS = load();
    }
}
