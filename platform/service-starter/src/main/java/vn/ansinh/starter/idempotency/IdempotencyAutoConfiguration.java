package vn.ansinh.starter.idempotency;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.messaging.StorePreparation;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.starter.problem.ProblemWriter;

/** The key as a controller's argument, and claims in the service's store if it has one. */
@AutoConfiguration(afterName = {"org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration", "vn.ansinh.messaging.TransactionsAutoConfiguration",
    "vn.ansinh.starter.problem.ProblemAutoConfiguration"})
class IdempotencyAutoConfiguration {

    @Bean
    WebMvcConfigurer idempotencyKeys() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IdempotencyKeyResolver());
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({MongoOperations.class, Transactions.class})
    static class Stored {

        @Bean
        @ConditionalOnBean({MongoOperations.class, Transactions.class})
        @ConditionalOnMissingBean
        IdempotentCommands idempotentCommands(MongoOperations mongo, Transactions transactions, JsonMapper json, ProblemWriter problems) {
            return new StoredCommands(new Claims(mongo, Clock.systemUTC()), transactions, json, problems);
        }

        @Bean
        @ConditionalOnBean({MongoOperations.class, Transactions.class})
        StorePreparation claimsOfCommands(MongoOperations mongo) {
            return () -> new Claims(mongo, Clock.systemUTC()).ensureIndexes();
        }
    }
}
