package vn.ansinh.gateway.routing;

/** What stands before each service. */
interface Guards {

    Guarded of(String service, Route.Pace pace);
}
