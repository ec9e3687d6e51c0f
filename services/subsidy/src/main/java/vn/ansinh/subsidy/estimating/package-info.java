/**
 * What the counselling desk tells people about their benefits: pension, lump sum, survivors, funeral, maternity and the age of retirement, from what was
 * paid and what is going to be paid. Estimates with today's coefficients, no promise.
 */
@NullMarked
package vn.ansinh.subsidy.estimating;

import org.jspecify.annotations.NullMarked;
