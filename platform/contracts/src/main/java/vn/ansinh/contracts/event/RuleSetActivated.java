package vn.ansinh.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.RuleSetRef;

/**
 * Another rule set is in force: a draft's day has come, or a set was withdrawn and the one before it counts again.
 *
 * @param ruleSetId the approved draft that came into force last; null where only the rules shipped with the service are left
 * @param ruleSet   what results name from now on
 * @param replaced  what they named before
 * @param from      the business day
 */
public record RuleSetActivated(@Nullable UUID ruleSetId, RuleSetRef ruleSet, RuleSetRef replaced, LocalDate from) implements Event.OfSubsidy {
}
