package vn.ansinh.gateway.limiting;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.starter.problem.ProblemWriter;

@Configuration(proxyBeanMethods = false)
class LimitingConfiguration {

    /** Behind the security filters, which know who calls. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimit(LimitSettings settings, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new RateLimitFilter(settings, problems));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(0);
        return registration;
    }
}
