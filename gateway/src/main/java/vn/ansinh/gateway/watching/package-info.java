/** Whether all parts are ready. */
@NullMarked
package vn.ansinh.gateway.watching;

import org.jspecify.annotations.NullMarked;
