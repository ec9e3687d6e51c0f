package vn.ansinh.gateway.routing;

import java.util.List;

/**
 * Paths a service answers. The first route that matches counts, so that a path below another's is named before it.
 *
 * @param large whether bodies are files, which take their time
 */
record Route(String service, boolean large, List<String> paths) {

    static final List<Route> ALL = List.of(
            new Route("contribution", true, List.of("/api/v1/uploads/**")),
            new Route("subsidy", true, List.of("/api/v1/calculations")),
            new Route("contribution", false, List.of("/api/v1/participants/{id}/coverage", "/api/v1/quotes/**", "/api/v1/contributions/**", "/api/v1/remittances/**",
                    "/api/v1/settlements/**", "/api/v1/bank-statements/**")),
            new Route("participant", false, List.of("/api/v1/participants/**", "/api/v1/admin-units/**")),
            new Route("subsidy", false, List.of("/api/v1/calculations/**", "/api/v1/rules/**", "/api/v1/rule-sets/**", "/api/v1/benefit-estimates/**",
                    "/api/v1/subsidy-claims/**", "/api/v1/decisions/**")),
            new Route("campaign", false, List.of("/api/v1/targets/**")),
            new Route("reporting", false, List.of("/api/v1/reports/**")));
}
