package vn.ansinh.messaging.operating;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.messaging.consuming.ParkedKeys;

/** The operator's calls, in a web application with our access rules. */
@AutoConfiguration(afterName = "vn.ansinh.messaging.MessagingAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Caller.class, RestController.class})
@ConditionalOnProperty("spring.application.name")
@ConditionalOnBean(ParkedKeys.class)
class OperatingAutoConfiguration {

    @Bean
    ParkedKeysController parkedKeysController(ParkedKeys parkedKeys) {
        return new ParkedKeysController(parkedKeys);
    }
}
