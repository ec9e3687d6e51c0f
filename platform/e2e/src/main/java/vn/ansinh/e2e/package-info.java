/** Stories told through the gateway, as the platform's users live them; each runs as a test and by hand. */
@NullMarked
package vn.ansinh.e2e;

import org.jspecify.annotations.NullMarked;
