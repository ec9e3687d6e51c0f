package vn.ansinh.starter.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;

/** Puts the settings every service shares behind all others, so that a service writes down only what is its own. */
public final class SharedSettings implements EnvironmentPostProcessor, Ordered {

    private static final String TESTS = "ansinh-tests.yaml";
    private static final String LOCAL = "ansinh-local.yaml";
    private static final String ALWAYS = "ansinh-defaults.yaml";

    private final YamlPropertySourceLoader loader = new YamlPropertySourceLoader();

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("local"))) {
            add(environment, LOCAL);
        }
        add(environment, TESTS);
        add(environment, ALWAYS);
    }

    private void add(ConfigurableEnvironment environment, String name) {
        var resource = new ClassPathResource(name, SharedSettings.class.getClassLoader());
        if (!resource.exists()) {
            return;
        }
        try {
            loader.load(name, resource).forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
