package vn.ansinh.messaging;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;

/** Majority reads, writes and transactions for a service with a MongoDB. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class, before = TransactionAutoConfiguration.class)
class TransactionsAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer majorityConcerns() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY).readConcern(ReadConcern.MAJORITY);
    }

    @Bean
    @ConditionalOnBean(MongoDatabaseFactory.class)
    @ConditionalOnMissingBean(MongoTransactionManager.class)
    MongoTransactionManager transactionManager(MongoDatabaseFactory factory) {
        return new MajorityTransactionManager(factory);
    }

    @Bean
    @ConditionalOnBean(MongoDatabaseFactory.class)
    @ConditionalOnMissingBean
    Transactions transactions(MongoTransactionManager manager) {
        return new RetryingTransactions(manager);
    }
}
