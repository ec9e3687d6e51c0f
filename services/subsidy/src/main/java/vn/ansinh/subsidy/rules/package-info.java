/** The law as dated values with their documents: parameters, the rule set they form, and the values of one day. */
@NullMarked
package vn.ansinh.subsidy.rules;

import org.jspecify.annotations.NullMarked;
