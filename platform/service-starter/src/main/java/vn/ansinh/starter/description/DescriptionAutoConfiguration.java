package vn.ansinh.starter.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.starter.idempotency.IdempotencyKey;

/** The service's description with the two ways to sign a request. */
@AutoConfiguration
@ConditionalOnClass(SpringDocUtils.class)
class DescriptionAutoConfiguration {

    private static final String BEARER = "bearer";
    private static final String CLIENT = "client";

    @Bean
    @ConditionalOnMissingBean
    OpenAPI description(@Value("${spring.application.name:ansinh}") String name,
                        @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IdempotencyKey.class);
        return new OpenAPI()
                .info(new Info().title("An Sinh: " + name).version("v1").license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(BEARER, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"))
                        .addSecuritySchemes(CLIENT, new SecurityScheme().type(SecurityScheme.Type.OAUTH2).flows(new OAuthFlows().clientCredentials(
                                new OAuthFlow().tokenUrl(issuer + "/protocol/openid-connect/token").scopes(new Scopes())))))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .addSecurityItem(new SecurityRequirement().addList(CLIENT));
    }
}
