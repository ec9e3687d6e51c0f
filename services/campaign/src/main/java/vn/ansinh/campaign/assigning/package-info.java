/** Assigning: targets that a decision gives to a unit for a month. */
@NullMarked
package vn.ansinh.campaign.assigning;

import org.jspecify.annotations.NullMarked;
