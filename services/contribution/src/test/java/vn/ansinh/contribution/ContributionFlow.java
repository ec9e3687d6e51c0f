package vn.ansinh.contribution;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import vn.ansinh.testing.WithBroker;
import vn.ansinh.testing.WithIssuer;
import vn.ansinh.testing.WithStore;

/** The whole service on real MongoDB and Kafka, with its two neighbours stood in for; one context for all flows. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithStore
@WithBroker
@WithIssuer
@Import({Neighbourhood.class, Counter.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@SpringBootTest(classes = ContributionApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "ANSINH_CURSOR_KEY=test", "ANSINH_CLIENT_SECRET=test", "ANSINH_LIST_KEYSET=dGVzdHMtb25seS1rZXktb2YtbGlzdHMtMzItYnl0ZXM=",
    "ansinh.contribution.expiry-every=PT1H", "ansinh.contribution.lists.every=PT0.05S"})
public @interface ContributionFlow {
}
