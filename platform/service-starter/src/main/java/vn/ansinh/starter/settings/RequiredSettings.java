package vn.ansinh.starter.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/** Refuses to start with a setting that refers to an environment variable nobody set. */
final class RequiredSettings implements BeanFactoryPostProcessor, PriorityOrdered {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(ANSINH_[A-Z_]+)}");

    private final ConfigurableEnvironment environment;

    RequiredSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var raw = new Binder(ConfigurationPropertySources.get(environment), PlaceholdersResolver.NONE);
        var missing = new TreeSet<String>();
        names(raw).stream()
                .map(name -> raw.bind(name, String.class).orElse(null)).filter(Objects::nonNull)
                .forEach(value -> VARIABLE.matcher(value).results().map(variable -> variable.group(1))
                        .filter(variable -> !environment.containsProperty(variable)).forEach(missing::add));
        if (!missing.isEmpty()) {
            throw new MissingSetting(List.copyOf(missing));
        }
    }

    private static List<String> names(Binder settings) {
        var names = new ArrayList<>(settings.bind("ansinh.required-settings", Bindable.listOf(String.class)).orElse(List.of()));
        if (ClassUtils.isPresent("com.mongodb.client.MongoClient", RequiredSettings.class.getClassLoader())) {
            names.addAll(settings.bind("ansinh.required-settings-with-store", Bindable.listOf(String.class)).orElse(List.of()));
        }
        return names;
    }
}
