package vn.ansinh.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;

class CallersTest {

    @Test
    void readsRolesAreasAndOrganisation() {
        var caller = Callers.of(token(Map.of("realm_access", Map.of("roles", List.of("finance-officer", "offline_access")), "area", List.of("15", "VN"), "organisation", "VNPOST")));
        assertThat(caller).isEqualTo(new Caller("an", Set.of(Role.FINANCE_OFFICER), List.of("15", "VN"), "VNPOST"));
    }

    @Test
    void readsAClaimOfOneValueWhetherListOrText() {
        assertThat(Callers.of(token(Map.of("area", "15", "organisation", List.of("VNPOST"))))).isEqualTo(new Caller("an", Set.of(), List.of("15"), "VNPOST"));
        assertThat(Callers.of(token(Map.of("area", " ", "organisation", List.of("")))).isBound()).isFalse();
        assertThat(Callers.of(token(Map.of("realm_access", "none", "area", 7))).isBound()).isFalse();
    }

    @Test
    void refusesWhoHasNoneOfTheRoles() {
        assertRefused(ProblemType.NOT_SIGNED_IN, () -> Caller.anonymous().requireAny(Role.OFFICER));
        assertRefused(ProblemType.ROLE_MISSING, () -> caller(null, Role.ANALYST).requireAny(Role.OFFICER, Role.COLLECTOR));
        assertThatCode(() -> caller(null, Role.COLLECTOR).requireAny(Role.OFFICER, Role.COLLECTOR)).doesNotThrowAnyException();
    }

    @Test
    void bindsACallerToItsOrganisation() {
        assertThat(caller("VNPOST").requireOrganisation()).isEqualTo("VNPOST");
        assertRefused(ProblemType.OUTSIDE_ORGANISATION, () -> caller(null).requireOrganisation());
        assertRefused(ProblemType.OUTSIDE_ORGANISATION, () -> caller("PVI").requireOrganisation("VNPOST"));
        assertThatCode(() -> caller(null).requireOrganisation("VNPOST")).doesNotThrowAnyException();
    }

    private static void assertRefused(ProblemType type, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem().type()).isEqualTo(type));
    }

    private static Caller caller(@Nullable String organisation, Role... roles) {
        return new Caller("an", Set.of(roles), List.of(), organisation);
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("t").header("alg", "none").subject("an").claims(all -> all.putAll(claims)).build();
    }
}
