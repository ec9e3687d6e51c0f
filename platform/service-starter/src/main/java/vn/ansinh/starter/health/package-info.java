/** Health of what every service depends on. */
@NullMarked
package vn.ansinh.starter.health;

import org.jspecify.annotations.NullMarked;
