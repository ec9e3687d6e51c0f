/** What is paid back inside a paid period: to the person and to each payer, and why. Pure functions of an input and a rule set. */
@NullMarked
package vn.ansinh.subsidy.refunding;

import org.jspecify.annotations.NullMarked;
