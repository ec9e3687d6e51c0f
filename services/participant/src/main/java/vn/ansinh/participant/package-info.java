/** Who people are: identity, address, groups with dates and evidence; the units. */
@NullMarked
package vn.ansinh.participant;

import org.jspecify.annotations.NullMarked;
