package vn.ansinh.starter.settings;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

@AutoConfiguration
class SettingsAutoConfiguration {

    @Bean
    static RequiredSettings requiredSettings(ConfigurableEnvironment environment) {
        return new RequiredSettings(environment);
    }
}
