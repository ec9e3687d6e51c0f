package vn.ansinh.gateway.limiting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Tells the clients of requests apart. */
final class Clients {

    private final List<IpAddressMatcher> trustedProxies;

    Clients(List<String> trustedProxies) {
        this.trustedProxies = trustedProxies.stream().map(IpAddressMatcher::new).toList();
    }

    Client of(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? new Client(true, token.getClaimAsString("azp") + "/" + token.getSubject())
                : new Client(false, address(request));
    }

    private String address(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || trustedProxies.stream().noneMatch(proxy -> proxy.matches(address))) {
            return address;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
