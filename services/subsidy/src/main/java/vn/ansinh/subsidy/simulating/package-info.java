/** The rules of one rule set over columns of primitive values, for simulations of many payments. */
@NullMarked
package vn.ansinh.subsidy.simulating;

import org.jspecify.annotations.NullMarked;
