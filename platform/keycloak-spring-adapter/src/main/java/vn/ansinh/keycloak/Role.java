package vn.ansinh.keycloak;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Realm roles; in Keycloak they are written in kebab-case. */
public enum Role {
    PLATFORM_ADMIN,
    POLICY_OFFICER,
    OFFICER,
    FINANCE_OFFICER,
    CAMPAIGN_OFFICER,
    COLLECTOR,
    /** A collecting organisation's system. */
    PARTNER,
    HISTORY_LOADER,
    ANALYST,
    AUDITOR,
    /** The client of one of our own services. */
    SERVICE;

    /** The name in the realm, for example {@code finance-officer}. */
    public String realmName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for roles that mean nothing here, such as Keycloak's own. */
    public static Optional<Role> ofRealmName(String name) {
        return Arrays.stream(values()).filter(role -> role.realmName().equals(name)).findFirst();
    }
}
