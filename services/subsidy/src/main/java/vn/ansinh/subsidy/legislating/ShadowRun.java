package vn.ansinh.subsidy.legislating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Vnd;

/**
 * The quotes of a month worked out again with other rules on another day (chạy thử). Nothing that was decided changes.
 *
 * @param inForce     the rules that {@code asQuoted} was worked out with, on each quote's own payment date
 * @param without     the rules of {@code withoutIt}: those that will hold on the day without the rule set
 * @param ruleSet     the rules of {@code withIt}
 * @param paymentDate on which the quotes are thought to be paid; their months and running periods move along, their groups stay
 * @param lookedAt    quotes worked out
 * @param leftOut     quotes that expired, were voided or belong to another scheme
 * @param notLookedAt quotes of the month beyond the limits of a run
 * @param by          who asked for it
 */
@Document("shadowRuns")
record ShadowRun(@Id String id, UUID ruleSetId, RuleSetRef inForce, RuleSetRef without, RuleSetRef ruleSet, YearMonth month, LocalDate paymentDate,
                 int lookedAt, int leftOut, long notLookedAt, Sums asQuoted, Sums withoutIt, Sums withIt, List<Slice> slices, List<Refused> refused,
                 Instant at, String by) {

    /** @param quotes that were worked out and not refused */
    record Sums(int quotes, int refused, Vnd gross, Vnd support, Vnd participantPays) {
    }

    /** @param group whose rate counted when it was quoted; null for those that the rules in force refuse */
    record Slice(@Nullable Group group, Method method, Sums asQuoted, Sums withoutIt, Sums withIt) {
    }

    /** Quotes that the rule set refuses for the same problem, with a few of them. */
    record Refused(String problem, int quotes, List<Example> examples) {
    }

    record Example(Method method, @Nullable Group group, Vnd income, BilingualText reason) {
    }
}
