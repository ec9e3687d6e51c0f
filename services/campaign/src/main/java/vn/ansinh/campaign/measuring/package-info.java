/** Measuring: what was reached, from receipts alone. */
@NullMarked
package vn.ansinh.campaign.measuring;

import org.jspecify.annotations.NullMarked;
