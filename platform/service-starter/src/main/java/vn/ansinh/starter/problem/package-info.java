/** Every failure answered as a problem document in the caller's language. */
@NullMarked
package vn.ansinh.starter.problem;

import org.jspecify.annotations.NullMarked;
