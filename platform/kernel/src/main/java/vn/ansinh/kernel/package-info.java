/** Values every part of the platform shares: money, months, identifiers and the business clock. */
@NullMarked
package vn.ansinh.kernel;

import org.jspecify.annotations.NullMarked;
