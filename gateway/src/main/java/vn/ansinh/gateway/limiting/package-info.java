/** How many requests a client may send. */
@NullMarked
package vn.ansinh.gateway.limiting;

import org.jspecify.annotations.NullMarked;
