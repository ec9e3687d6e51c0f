package vn.ansinh.gateway.routing;

import java.util.List;

/**
 * Paths a service answers. The first route that matches counts, so that a path below another's is named before it.
 */
record Route(String service, Pace pace, List<String> paths) {

    /** How long an answer may take. */
    enum Pace {
        /** A few seconds in all. */
        QUICK,
        /** Files go up: some minutes in all. */
        FILE,
        /** As long as bytes move. */
        STREAM
    }

    static final List<Route> ALL = List.of(
            new Route("contribution", Pace.FILE, List.of("/api/v1/uploads/**")),
            new Route("subsidy", Pace.STREAM, List.of("/api/v1/calculations")),
            new Route("contribution", Pace.QUICK, List.of("/api/v1/participants/{id}/coverage", "/api/v1/quotes/**", "/api/v1/contributions/**",
                    "/api/v1/remittances/**", "/api/v1/settlements/**", "/api/v1/bank-statements/**")),
            new Route("participant", Pace.QUICK, List.of("/api/v1/participants/**", "/api/v1/admin-units/**")),
            new Route("subsidy", Pace.QUICK, List.of("/api/v1/calculations/**", "/api/v1/rules/**", "/api/v1/rule-sets/**", "/api/v1/benefit-estimates/**",
                    "/api/v1/local-policies/**", "/api/v1/subsidy-claims/**", "/api/v1/decisions/**")),
            new Route("campaign", Pace.QUICK, List.of("/api/v1/targets/**")),
            new Route("reporting", Pace.QUICK, List.of("/api/v1/reports/**")));
}
