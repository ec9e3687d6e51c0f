/** Planning: the targets that figures are compared with, as campaign announced them. */
@NullMarked
package vn.ansinh.reporting.planning;

import org.jspecify.annotations.NullMarked;
