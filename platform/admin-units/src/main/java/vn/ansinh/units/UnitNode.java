package vn.ansinh.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit version with its neighbours. Written while the tables are read, only read afterwards. */
final class UnitNode {

    record Link(UnitNode node, Share share) {

        Succession succession() {
            return new Succession(node.unit.key(), share);
        }
    }

    final AdminUnit unit;
    final @Nullable UnitNode parent;
    final List<UnitNode> children = new ArrayList<>(0);
    final List<Link> successors = new ArrayList<>(0);
    final List<Link> predecessors = new ArrayList<>(0);

    UnitNode(AdminUnit unit, @Nullable UnitNode parent) {
        this.unit = unit;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    boolean validOn(LocalDate day) {
        return unit.validOn(day);
    }

    /** The unit into which all of this one went, or null while it holds or where it was divided. */
    @Nullable UnitNode wholeSuccessor() {
        return successors.size() == 1 && successors.getFirst().share() == Share.FULL ? successors.getFirst().node() : null;
    }

    /** The version of today where only name, type or code changed since; the territory is the same. */
    UnitNode sameTerritoryToday() {
        var next = wholeSuccessor();
        return next != null && next.predecessors.size() == 1 ? next.sameTerritoryToday() : this;
    }

    /** Whether the unit lies in an area given by its newest version. */
    boolean liesIn(UnitNode area) {
        for (var current = this; current != null; current = current.parent) {
            var next = current.wholeSuccessor();
            if (area == current.sameTerritoryToday() || next != null && next.liesIn(area)) {
                return true;
            }
        }
        return false;
    }
}
