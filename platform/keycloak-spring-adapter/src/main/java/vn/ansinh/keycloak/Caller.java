package vn.ansinh.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/**
 * Who calls. A parameter of this type in a controller is filled from the token; without a token it is {@link #anonymous()}.
 *
 * @param subject      the token's {@code sub}; empty for the anonymous caller
 * @param areas        units as the claim names them, {@code code} or {@code code@day}; {@code VN} is the country
 * @param organisation code of the collecting organisation, or null
 */
public record Caller(String subject, Set<Role> roles, List<String> areas, @Nullable String organisation) {

    private static final Caller ANONYMOUS = new Caller("", Set.of(), List.of(), null);

    public Caller {
        roles = Set.copyOf(roles);
        areas = List.copyOf(areas);
    }

    public static Caller anonymous() {
        return ANONYMOUS;
    }

    @JsonIgnore
    public boolean isAnonymous() {
        return subject.isEmpty();
    }

    public boolean has(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Refuses with {@code role-missing} unless the caller has one of the roles, and with {@code not-signed-in} who is nobody. */
    public void requireAny(Role... required) {
        if (isAnonymous()) {
            throw Problem.of(ProblemType.NOT_SIGNED_IN).asException();
        }
        if (!has(required)) {
            var names = Arrays.stream(required).map(Role::realmName).collect(Collectors.joining(", "));
            throw Problem.of(ProblemType.ROLE_MISSING, Map.of("roles", names)).asException();
        }
    }

    /** The caller's organisation; refuses with {@code outside-organisation} who has none. */
    public String requireOrganisation() {
        if (organisation == null) {
            throw Problem.of(ProblemType.OUTSIDE_ORGANISATION).asException();
        }
        return organisation;
    }

    /** Refuses with {@code outside-organisation} who is bound to another organisation; who is bound to none passes. */
    public void requireOrganisation(String required) {
        if (organisation != null && !organisation.equals(required)) {
            throw Problem.of(ProblemType.OUTSIDE_ORGANISATION).asException();
        }
    }

    /** Whether a token like this may do anything beyond what is public. */
    boolean isBound() {
        return !areas.isEmpty() || organisation != null || has(Role.SERVICE);
    }
}
