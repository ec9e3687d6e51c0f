/** Administrative units of Viet Nam with the days on which they hold, what became of them, and search by name. */
@NullMarked
package vn.ansinh.units;

import org.jspecify.annotations.NullMarked;
