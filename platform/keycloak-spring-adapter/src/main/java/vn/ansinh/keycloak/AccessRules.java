package vn.ansinh.keycloak;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** The rules every request passes before a controller sees it; roles, area and organisation are then checked by the command itself. */
final class AccessRules {

    private AccessRules() {
    }

    /** A token that is bound to an area or an organisation. */
    static AuthorizationManager<RequestAuthorizationContext> bound() {
        return (authentication, request) -> {
            var caller = caller(authentication);
            if (!caller.isAnonymous() && !caller.isBound()) {
                throw new Refused(Problem.of(ProblemType.NO_AREA));
            }
            return new AuthorizationDecision(!caller.isAnonymous());
        };
    }

    static AuthorizationManager<RequestAuthorizationContext> role(Role... any) {
        return (authentication, request) -> {
            var caller = caller(authentication);
            if (!caller.isAnonymous() && !caller.has(any)) {
                throw new Refused(Problem.of(ProblemType.ROLE_MISSING, Map.of("roles", any[0].realmName())));
            }
            return new AuthorizationDecision(!caller.isAnonymous());
        };
    }

    /** Callers on the same machine, and otherwise whoever {@code others} lets in. */
    static AuthorizationManager<RequestAuthorizationContext> loopbackOr(AuthorizationManager<RequestAuthorizationContext> others) {
        return (authentication, request) -> isLoopback(request.getRequest().getRemoteAddr())
                ? new AuthorizationDecision(true)
                : others.authorize(authentication, request);
    }

    private static Caller caller(Supplier<? extends Authentication> authentication) {
        return Callers.of(authentication.get());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
