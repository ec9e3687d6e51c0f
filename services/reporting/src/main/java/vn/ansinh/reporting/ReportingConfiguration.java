package vn.ansinh.reporting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.units.AdminUnits;

@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {

    @Bean
    AdminUnits adminUnits() {
        return AdminUnits.shipped();
    }
}
