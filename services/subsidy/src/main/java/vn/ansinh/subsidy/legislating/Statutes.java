package vn.ansinh.subsidy.legislating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ansinh.subsidy.rules.RuleSet;

/** All approved rule sets over the shipped rules: what is in force is a function of them and of the business day, the same on every replica. */
final class Statutes {

    private final long revision;
    private final List<Standing> standings;

    private Statutes(long revision, List<Standing> standings) {
        this.revision = revision;
        this.standings = standings;
    }

    /**
     * @param sets in the order in which they come into force
     * @throws BrokenRuleSetException if one of them cannot be applied
     */
    static Statutes of(RuleSet shipped, long revision, List<StoredRuleSet> sets) {
        var standings = new ArrayList<Standing>(sets.size() + 1);
        standings.add(Standing.of(shipped));
        sets.forEach(set -> standings.add(standings.getLast().plus(set)));
        return new Statutes(revision, List.copyOf(standings));
    }

    long revision() {
        return revision;
    }

    Standing shipped() {
        return standings.getFirst();
    }

    Standing on(LocalDate day) {
        return standings.stream().filter(standing -> standing.last().filter(set -> set.activateOn().isAfter(day)).isEmpty()).reduce((_, later) -> later)
                .orElseThrow();
    }

    /** As it is when this one has come into force, with all before it; empty unless it is approved. */
    Optional<Standing> through(StoredRuleSet set) {
        return standings.stream().filter(standing -> standing.last().filter(last -> last.id().equals(set.id())).isPresent()).findFirst();
    }

    /** What an approved rule set stands upon. */
    Optional<Standing> below(StoredRuleSet set) {
        return through(set).map(standing -> standings.get(standing.sets().size() - 1));
    }

    List<StoredRuleSet> after(LocalDate day) {
        return standings.getLast().sets().stream().filter(set -> set.activateOn().isAfter(day)).toList();
    }
}
