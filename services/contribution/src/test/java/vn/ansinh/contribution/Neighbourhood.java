package vn.ansinh.contribution;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.ansinh.kernel.BusinessClock;

/** The neighbours and the clock of the flows. */
@TestConfiguration(proxyBeanMethods = false)
public class Neighbourhood {

    @Bean
    @Primary
    Registry registry() {
        return new Registry();
    }

    @Bean
    @Primary
    Pricing pricing() {
        return new Pricing();
    }

    @Bean
    Published published() {
        return new Published();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** Stands at 10 o'clock on 21 November 2026 in Viet Nam until it is set. */
    public static final class TestClock implements BusinessClock {

        public static final Instant START = Instant.parse("2026-11-21T03:00:00Z");

        private volatile Instant now = START;

        @Override
        public Instant now() {
            return now;
        }

        public void set(Instant instant) {
            now = instant;
        }

        public void reset() {
            now = START;
        }
    }
}
