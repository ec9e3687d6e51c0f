/** Shows the law as it stands in the rule set: each parameter with its history and where it is written. */
@NullMarked
package vn.ansinh.subsidy.publishing;

import org.jspecify.annotations.NullMarked;
