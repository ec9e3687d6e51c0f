/** The business clock, which in local use may be shifted. */
@NullMarked
package vn.ansinh.starter.clock;

import org.jspecify.annotations.NullMarked;
