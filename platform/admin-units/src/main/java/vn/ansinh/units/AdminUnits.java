package vn.ansinh.units;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
    private final UnitSearch search = new UnitSearch(this);

    private AdminUnits(UnitTables tables) {
        this.tables = tables;
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
        return Stream.concat(tables.versions(code).stream(), tables.formerly(code).stream()).filter(node -> node.validOn(day)).findFirst().map(node -> node.unit);
    }

    public Optional<AdminUnit> find(UnitKey key) {
        return Optional.ofNullable(node(key)).map(node -> node.unit);
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
        var node = node(parent);
        return node == null ? List.of() : node.children.stream().map(child -> child.unit).sorted(BY_CODE).toList();
    }

    /** The unit itself or the one above it at a level; empty where that level is missing, as the district is today. */
    public Optional<AdminUnit> ancestor(UnitKey unit, Level level) {
        var current = node(unit);
        while (current != null && current.unit.level().compareTo(level) > 0) {
            current = current.parent;
        }
        return Optional.ofNullable(current).map(node -> node.unit).filter(found -> found.level() == level);
    }

    /** What a version became. Empty while it holds, and for districts, whose communes went their own ways, unless the district had none. */
    public List<Succession> successors(UnitKey unit) {
        var node = node(unit);
        return node == null ? List.of() : node.successors.stream().map(UnitNode.Link::succession).toList();
    }

    /** What a version was made of. */
    public List<Succession> predecessors(UnitKey unit) {
        var node = node(unit);
        return node == null ? List.of() : node.predecessors.stream().map(UnitNode.Link::succession).toList();
    }

    /**
     * The unit in whose territory the whole of this one lies on a day: forward while it went as a whole into one, backward while it was made of one.
     *
     * @return empty where it was divided, or is made of several
     */
    public Optional<AdminUnit> onMapOf(UnitKey unit, LocalDate day) {
        var current = node(unit);
        while (current != null && !current.validOn(day)) {
            if (day.isAfter(current.unit.key().validFrom())) {
                current = current.wholeSuccessor();
            } else {
                current = current.predecessors.size() == 1 ? current.predecessors.getFirst().node() : null;
            }
        }
        return Optional.ofNullable(current).map(node -> node.unit);
    }

    /**
     * Whether an area holds a unit: the unit itself, all below it, and all whose whole territory went into one of these. {@code VN} covers all. An area
     * whose territory only got another name, type or code stands for that one too. A divided unit is covered from the level that took all of it.
     */
    public boolean covers(UnitKey area, UnitKey unit) {
        var areaNode = node(area);
        var node = node(unit);
        return areaNode != null && node != null && (area.code().equals(COUNTRY) || node.liesIn(areaNode.sameTerritoryToday()));
    }

    /** Units whose name, full name or code fits the text, best first; accents, the place of tone marks and the word for the type may be left out. */
    public List<AdminUnit> search(String text, LocalDate asOf, @Nullable UnitKey within, int limit) {
        return search.find(text, asOf, within, limit);
    }

    /** All units of a level on a day, by code. */
    public List<AdminUnit> all(LocalDate asOf, Level level) {
        return everything().filter(unit -> unit.level() == level && unit.validOn(asOf)).sorted(BY_CODE).toList();
    }

    /** Whether the unit is marked as an island commune or special zone (xã đảo, đặc khu) on a day. */
    public boolean isIsland(UnitKey unit, LocalDate day) {
        return onMapOf(unit, day).filter(on -> tables.islands(on.code()).stream()
                .anyMatch(island -> !day.isBefore(island.from()) && (island.to() == null || !day.isAfter(island.to())))).isPresent();
    }

    Stream<AdminUnit> everything() {
        return tables.all().map(node -> node.unit);
    }

    private @Nullable UnitNode node(UnitKey key) {
        for (var node : tables.versions(key.code())) {
            if (node.unit.key().validFrom().equals(key.validFrom())) {
                return node;
            }
        }
        return null;
    }

    private static final class Shipped {
        private static final AdminUnits UNITS = load();
    }
}
