/** Who is calling: Keycloak's roles, areas and organisation as Spring Security and the services see them. */
@NullMarked
package vn.ansinh.keycloak;

import org.jspecify.annotations.NullMarked;
