package vn.ansinh.subsidy.legislating;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.BusinessClock;

/** Not ready as long as an approved rule set cannot be applied to the rules of this release: no amount is better than one of another law. */
@Component
class RuleSetsHealthIndicator extends AbstractHealthIndicator {

    private final LawInForce law;
    private final BusinessClock clock;

    RuleSetsHealthIndicator(LawInForce law, BusinessClock clock) {
        super("the rule sets cannot be read");
        this.law = law;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        try {
            var ref = law.load().on(clock.today()).ref();
            builder.up().withDetail("version", ref.version()).withDetail("hash", ref.hash());
        } catch (BrokenRuleSetException e) {
            builder.outOfService().withDetail("reason", e.getMessage());
        }
    }
}
