package vn.ansinh.keycloak;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a {@link Caller} out of a token's claims. */
public final class Callers {

    private Callers() {
    }

    /** The caller of the current request; anonymous outside of one. */
    public static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Caller of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Jwt token ? of(token) : Caller.anonymous();
    }

    static Caller of(Jwt token) {
        return new Caller(Optional.ofNullable(token.getSubject()).orElse(""), roles(token), texts(token.getClaim("area")),
                texts(token.getClaim("organisation")).stream().findFirst().orElse(null));
    }

    private static Set<Role> roles(Jwt token) {
        Object access = token.getClaim("realm_access");
        return access instanceof Map<?, ?> map
                ? texts(map.get("roles")).stream().flatMap(name -> Role.ofRealmName(name).stream()).collect(Collectors.toSet())
                : Set.of();
    }

    /** Keycloak writes an attribute of several values as a list and one value as a text. */
    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case String text when !text.isBlank() -> List.of(text.strip());
            case Collection<?> many -> many.stream().filter(String.class::isInstance).map(item -> ((String) item).strip()).filter(item -> !item.isEmpty()).toList();
            case null, default -> List.of();
        };
    }
}
