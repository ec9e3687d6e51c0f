package vn.ansinh.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Puts the addresses of store, broker and issuer into the context of a test class that asks for them. */
final class TestServicesCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        var wanted = new Wanted(
            TestContextAnnotationUtils.hasAnnotation(testClass, WithStore.class),
            TestContextAnnotationUtils.hasAnnotation(testClass, WithBroker.class),
            TestContextAnnotationUtils.hasAnnotation(testClass, WithIssuer.class));
        return wanted.store || wanted.broker || wanted.issuer ? wanted : null;
    }

    private record Wanted(boolean store, boolean broker, boolean issuer) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var properties = new LinkedHashMap<String, Object>();
            if (store) {
                properties.put("spring.mongodb.uri", TestStore.uri());
                properties.put("spring.mongodb.database", TestStore.database());
                properties.put("ANSINH_MONGODB_URI", TestStore.uri());
            }
            if (broker) {
                properties.put("spring.kafka.bootstrap-servers", TestBroker.bootstrapServers());
                properties.put("ANSINH_KAFKA_BOOTSTRAP_SERVERS", TestBroker.bootstrapServers());
            }
            if (issuer) {
                properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestIssuer.uri());
                properties.put("spring.security.oauth2.resourceserver.jwt.audiences", TestIssuer.AUDIENCE);
                properties.put("ANSINH_ISSUER_URI", TestIssuer.uri());
            }
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("ansinh-testing", Map.copyOf(properties)));
        }
    }
}
