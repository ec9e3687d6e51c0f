package vn.ansinh.subsidy.legislating;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.BusinessClock;

/** Shows for how many days the law is still known, so that next January's values are entered before somebody is refused for want of them. */
@Component
class Foresight {

    private static final Logger LOG = LoggerFactory.getLogger(Foresight.class);

    private final LawInForce law;
    private final BusinessClock clock;
    private final MultiGauge days;

    Foresight(LawInForce law, BusinessClock clock, MeterRegistry meters) {
        this.law = law;
        this.clock = clock;
        this.days = MultiGauge.builder("ansinh.rules.known").baseUnit("days")
                .description("days until the parameter has no value, of those that will have none; approved rule sets are counted in").register(meters);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT2S")
    void look() {
        try {
            var today = clock.today();
            days.register(law.load().on(LocalDate.MAX).rules().endings(today).entrySet().stream()
                    .map(ending -> Row.of(Tags.of("rule", ending.getKey().id()), ChronoUnit.DAYS.between(today, ending.getValue()))).toList(), true);
        } catch (RuntimeException e) {
            LOG.debug("the register of rule sets cannot be read", e);
        }
    }
}
