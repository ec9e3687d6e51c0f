package vn.ansinh.keycloak;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ansinh.security}.
 *
 * @param audience      what a token must be meant for
 * @param publicPaths   open to anyone: a path pattern, or a method and a path pattern such as {@code GET /api/v1/rules/**}
 * @param openPaths     open to anyone in every process: health, metrics, descriptions
 * @param loopbackPaths open without a token to callers on the same machine only
 */
@ConfigurationProperties("ansinh.security")
record SecuritySettings(
        @DefaultValue("ansinh-api") String audience,
        @DefaultValue List<String> publicPaths,
        @DefaultValue({"GET /actuator/health/**", "GET /actuator/info", "GET /actuator/prometheus", "GET /v3/api-docs/**", "/error"}) List<String> openPaths,
        @DefaultValue List<String> loopbackPaths) {
}
