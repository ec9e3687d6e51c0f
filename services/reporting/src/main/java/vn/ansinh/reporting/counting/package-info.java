/** Counting: what happened to a person in a scheme, kept as a fact, and the cells that facts add up to. */
@NullMarked
package vn.ansinh.reporting.counting;

import org.jspecify.annotations.NullMarked;
