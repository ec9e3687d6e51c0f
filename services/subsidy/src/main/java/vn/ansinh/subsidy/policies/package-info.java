/** Local policies as a calculation sees them: what one payer adds for one group, and what of it a person gets. */
@NullMarked
package vn.ansinh.subsidy.policies;

import org.jspecify.annotations.NullMarked;
