/** The whole platform on one machine: store, broker, Keycloak, the services and the gateway as processes that one launcher starts, watches and stops. */
@NullMarked
package vn.ansinh.local;

import org.jspecify.annotations.NullMarked;
