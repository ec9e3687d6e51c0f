package vn.ansinh.reporting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import vn.ansinh.testing.WithBroker;
import vn.ansinh.testing.WithIssuer;
import vn.ansinh.testing.WithStore;

/** The whole service on a real store and a real broker; one context for all tests that carry this. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "ansinh.reporting.max-rows=20000")
@WithStore
@WithBroker
@WithIssuer
@Import(ReportingDriver.class)
public @interface ReportingTest {
}
