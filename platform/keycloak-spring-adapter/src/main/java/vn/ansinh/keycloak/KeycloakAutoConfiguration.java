package vn.ansinh.keycloak;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.AdminUnits;

/** A stateless resource server for tokens of the realm: audience, issuer, roles, and an area or organisation for all that is not public. */
@AutoConfiguration(beforeName = {
    "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
    "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
    "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
    "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
    "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"})
@EnableConfigurationProperties({SecuritySettings.class, IssuerSettings.class})
class KeycloakAutoConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    @Bean
    IssuerProbe issuerProbe(IssuerSettings issuer) {
        return new IssuerProbe(RestClient.builder().requestFactory(requests()).build(), issuer.issuerUri(), issuer.keys());
    }

    @Bean
    @ConditionalOnMissingBean(JwtDecoder.class)
    IssuerDecoder issuerDecoder(IssuerSettings issuer, IssuerProbe probe, SecuritySettings settings) {
        return new IssuerDecoder(issuer.issuerUri(), from -> {
            var decoder = met(probe.ask(), issuer);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(from),
                    new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()))));
            return decoder;
        });
    }

    private static NimbusJwtDecoder met(IssuerProbe.Finding finding, IssuerSettings issuer) {
        var http = new RestTemplate(requests());
        return switch (finding) {
            case IssuerProbe.Finding.Right _ -> issuer.keys().map(keys -> NimbusJwtDecoder.withJwkSetUri(keys).restOperations(http).build())
                    .orElseGet(() -> (NimbusJwtDecoder) NimbusJwtDecoder.withIssuerLocation(issuer.issuerUri()).restOperations(http).build());
            case IssuerProbe.Finding.Wrong(var reason) -> throw new IssuerNotMetException(reason);
            case IssuerProbe.Finding.Away(var reason) -> throw new IssuerNotMetException(reason);
        };
    }

    private static JdkClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        return requests;
    }

    @Bean
    @ConditionalOnMissingBean
    AreaRule areaRule(ObjectProvider<BusinessClock> clock) {
        return new AreaRule(KeycloakAutoConfiguration::reaches, clock.getIfAvailable(() -> BusinessClock.of(Clock.systemUTC())));
    }

    static boolean reaches(String area, LocalDate on, UnitKey unit) {
        var units = AdminUnits.shipped();
        return units.resolve(area, on).filter(found -> units.covers(found.key(), unit)).isPresent();
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    SecurityFilterChain accessRules(HttpSecurity http, SecuritySettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        var handover = new ProblemHandover(answers);
        return http
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> rules(requests, settings))
                .oauth2ResourceServer(server -> server
                        .jwt(jwt -> { })
                        .authenticationEntryPoint(handover)
                        .accessDeniedHandler(handover)
                        .withObjectPostProcessor(answering(handover)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(handover).accessDeniedHandler(handover))
                .build();
    }

    private static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests, SecuritySettings settings) {
        settings.openPaths().forEach(path -> requests.requestMatchers(matcher(path)).permitAll());
        settings.loopbackPaths().forEach(path -> requests.requestMatchers(matcher(path)).access(AccessRules.loopbackOr(AccessRules.role(Role.SERVICE))));
        requests.requestMatchers("/internal/**").access(AccessRules.role(Role.SERVICE));
        requests.requestMatchers("/actuator/**").access(AccessRules.role(Role.PLATFORM_ADMIN, Role.SERVICE));
        settings.publicPaths().forEach(path -> requests.requestMatchers(matcher(path)).permitAll());
        requests.anyRequest().access(AccessRules.bound());
    }

    private static PathPatternRequestMatcher matcher(String path) {
        int space = path.indexOf(' ');
        return space < 0
                ? PathPatternRequestMatcher.pathPattern(path)
                : PathPatternRequestMatcher.pathPattern(HttpMethod.valueOf(path.substring(0, space)), path.substring(space + 1).strip());
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(ProblemHandover handover) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(handover);
                return filter;
            }
        };
    }
}
