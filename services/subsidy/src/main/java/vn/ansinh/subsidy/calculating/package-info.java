/** The engine: what is due, who pays which part of it, until when, and why. Pure functions of an input and a rule set. */
@NullMarked
package vn.ansinh.subsidy.calculating;

import org.jspecify.annotations.NullMarked;
