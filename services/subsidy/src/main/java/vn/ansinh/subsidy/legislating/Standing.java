package vn.ansinh.subsidy.legislating;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.rules.Amendment;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.loading.ContentHash;

/** The shipped rules with some rule sets over them, one upon the other. */
final class Standing {

    private final List<StoredRuleSet> sets;
    private final RuleSet shipped;
    private final RuleSet rules;
    private volatile @Nullable Engine engine;

    private Standing(List<StoredRuleSet> sets, RuleSet shipped, RuleSet rules) {
        this.sets = sets;
        this.shipped = shipped;
        this.rules = rules;
    }

    static Standing of(RuleSet shipped) {
        return new Standing(List.of(), shipped, shipped);
    }

    /** @throws BrokenRuleSetException if the stored changes do not fit the rules of this release */
    Standing plus(StoredRuleSet set) {
        try {
            return plus(set, ChangeReader.read(set.changes()));
        } catch (RuntimeException e) {
            throw new BrokenRuleSetException(set, e);
        }
    }

    Standing plus(StoredRuleSet set, Amendment amendment) {
        var all = Stream.concat(sets.stream(), Stream.of(set)).toList();
        return new Standing(all, shipped, ContentHash.named(versionWith(set.number()), amendment.applyTo(rules)));
    }

    /** The name of these rules changed by a draft of that number. */
    RuleSetRef refWith(int number, Amendment amendment) {
        return ContentHash.named(versionWith(number), amendment.applyTo(rules)).ref();
    }

    RuleSetRef ref() {
        return rules.ref();
    }

    RuleSet rules() {
        return rules;
    }

    /** Two threads may work it out at the same time; the results are the same. */
    Engine engine() {
        var known = engine;
        if (known == null) {
            known = Engine.of(rules);
            engine = known;
        }
        return known;
    }

    /** Empty where only the shipped rules stand. */
    Optional<StoredRuleSet> last() {
        return sets.isEmpty() ? Optional.empty() : Optional.of(sets.getLast());
    }

    List<StoredRuleSet> sets() {
        return sets;
    }

    private String versionWith(int number) {
        return rules.ref().version() + "+" + number;
    }
}
