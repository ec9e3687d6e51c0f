package vn.ansinh.skeleton;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.ansinh.testing.WithIssuer;
import vn.ansinh.testing.WithStore;

/** The one context of this module's tests: a whole service with a real store. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = TestApplication.class, properties = {
    "spring.application.name=skeleton", "logging.structured.format.console=ecs", "management.tracing.sampling.probability=1.0",
    "ansinh.security.public-paths=GET /api/v1/public", "server.tomcat.connection-timeout=3s",
    "spring.autoconfigure.exclude=vn.ansinh.messaging.MessagingAutoConfiguration,vn.ansinh.messaging.operating.OperatingAutoConfiguration"})
@WithStore
@WithIssuer
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface StarterContext {
}
