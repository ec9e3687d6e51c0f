/** Moves the business clock of all services together; only in local use. */
@NullMarked
package vn.ansinh.gateway.shifting;

import org.jspecify.annotations.NullMarked;
