package vn.ansinh.starter.clock;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.ansinh.kernel.BusinessClock;

/** Business time is the system's; in profile {@code local} it can be shifted. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
class ClockAutoConfiguration {

    @Bean
    @Profile("!local")
    @ConditionalOnMissingBean
    BusinessClock businessClock() {
        return BusinessClock.of(Clock.systemUTC());
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("local")
    @ConditionalOnClass(MongoOperations.class)
    static class Stored {

        @Bean
        @ConditionalOnBean(MongoOperations.class)
        @ConditionalOnMissingBean
        ClockStore storedShift(MongoOperations mongo) {
            return new StoredShift(mongo);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("local")
    static class Shiftable {

        @Bean
        @ConditionalOnMissingBean
        ClockStore shiftInMemory() {
            return ClockStore.inMemory();
        }

        @Bean
        @ConditionalOnMissingBean(BusinessClock.class)
        ShiftedClock shiftedClock(ClockStore store) {
            return new ShiftedClock(Clock.systemUTC(), store);
        }

        @Bean
        @ConditionalOnBean(ShiftedClock.class)
        @ConditionalOnProperty(name = "ansinh.clock.endpoint", matchIfMissing = true)
        ClockController clockController(ShiftedClock clock) {
            return new ClockController(clock);
        }
    }
}
