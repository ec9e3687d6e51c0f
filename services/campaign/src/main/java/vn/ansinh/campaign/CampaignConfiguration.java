package vn.ansinh.campaign;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.units.AdminUnits;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    AdminUnits adminUnits() {
        return AdminUnits.shipped();
    }
}
