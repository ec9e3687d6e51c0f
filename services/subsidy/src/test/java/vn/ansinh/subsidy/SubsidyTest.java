package vn.ansinh.subsidy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import vn.ansinh.testing.WithBroker;
import vn.ansinh.testing.WithIssuer;
import vn.ansinh.testing.WithStore;

/** The whole service over HTTP with a real store, a real broker and real tokens: one context for all such tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "ansinh.subsidy.announce-every=PT24H")
@Import({SettableClock.class, ToldRuleSets.class})
@WithStore
@WithBroker
@WithIssuer
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SubsidyTest {
}
