package vn.ansinh.participant.keeping;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.units.AdminUnits;

@Configuration(proxyBeanMethods = false)
class KeepingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AdminUnits adminUnits() {
        return AdminUnits.shipped();
    }
}
