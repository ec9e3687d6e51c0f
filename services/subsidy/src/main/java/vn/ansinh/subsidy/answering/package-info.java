/** Answers calculations of anyone: one, or many in an array of which each is answered by itself. */
@NullMarked
package vn.ansinh.subsidy.answering;

import org.jspecify.annotations.NullMarked;
