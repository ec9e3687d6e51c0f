/** Household health insurance: what each member pays by ladder or support group, and why. Pure functions of an input and a rule set. */
@NullMarked
package vn.ansinh.subsidy.insuring;

import org.jspecify.annotations.NullMarked;
