package vn.ansinh.starter.watching;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.keycloak.IssuerProbe;

/** Watches store, issuer and clocks in every process. */
@AutoConfiguration(afterName = {"vn.ansinh.keycloak.KeycloakAutoConfiguration", "vn.ansinh.starter.clock.ClockAutoConfiguration",
    "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"})
class WatchingAutoConfiguration {

    private static final Clock CLOCK = Clock.systemUTC();

    @Bean
    Watching watching(ObjectProvider<Watch> watches) {
        return new Watching(watches.orderedStream().toList());
    }

    @Bean
    ClockHealth clockHealthIndicator(ObjectProvider<ClockSkew> skews) {
        return new ClockHealth(skews.orderedStream().toList());
    }

    /** Zero unless somebody moved business time, which only local use allows. */
    @Bean
    TimeGauge clockShift(BusinessClock business, MeterRegistry meters) {
        return TimeGauge.builder("ansinh.clock.shift", () -> Duration.between(CLOCK.instant(), business.now()).toSeconds(), TimeUnit.SECONDS)
                .description("how far business time is ahead of the machine's").register(meters);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(IssuerProbe.class)
    static class OfIssuer {

        @Bean
        ClockSkew issuerClockSkew(MeterRegistry meters) {
            return new ClockSkew("issuer", meters);
        }

        @Bean
        IssuerWatch issuerWatch(IssuerProbe issuer, @Qualifier("issuerClockSkew") ClockSkew skew, MeterRegistry meters) {
            return new IssuerWatch(issuer::ask, new Reachability("issuer", meters), skew, CLOCK, meters);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoOperations.class)
    static class OfStore {

        private static final Document HELLO = new Document("hello", 1);

        @Bean
        @ConditionalOnBean(MongoOperations.class)
        ClockSkew storeClockSkew(MeterRegistry meters) {
            return new ClockSkew("store", meters);
        }

        @Bean
        @ConditionalOnBean(MongoOperations.class)
        StoreWatch storeWatch(MongoOperations mongo, @Qualifier("storeClockSkew") ClockSkew skew, MeterRegistry meters) {
            return new StoreWatch(() -> mongo.executeCommand(HELLO).getDate("localTime").toInstant(), new Reachability("store", meters), skew, CLOCK);
        }
    }
}
