package vn.ansinh.starter.watching;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.keycloak.IssuerProbe;
import vn.ansinh.starter.calling.CallSettings;

/** Watches store, issuer and clocks in every process. */
@AutoConfiguration(beforeName = "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
    afterName = {"vn.ansinh.keycloak.KeycloakAutoConfiguration", "vn.ansinh.starter.clock.ClockAutoConfiguration",
        "vn.ansinh.starter.calling.CallingAutoConfiguration", "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"})
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

    /** Keycloak does not say the time, and the gateway has no store to ask. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("org.springframework.data.mongodb.core.MongoOperations")
    static class OfPeers {

        @Bean
        ClockSkew peersClockSkew(MeterRegistry meters) {
            return new ClockSkew("services", meters);
        }

        @Bean
        PeersWatch peersWatch(CallSettings calls, @Qualifier("peersClockSkew") ClockSkew skew) {
            var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(calls.connect()).build());
            requests.setReadTimeout(calls.read());
            return new PeersWatch(RestClient.builder().requestFactory(requests).build(), calls.services().values(), skew, CLOCK);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoOperations.class)
    static class OfStore {

        private static final Document HELLO = new Document("hello", 1);

        @Bean
        @ConditionalOnBean(MongoClient.class)
        StoreHealth mongoHealthIndicator(MongoClient store) {
            return new StoreHealth(store::getClusterDescription);
        }

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
