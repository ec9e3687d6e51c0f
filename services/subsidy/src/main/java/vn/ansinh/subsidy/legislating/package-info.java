/** Changing the law without a release: drafts over the shipped rules, approved by a second officer, in force by date, withdrawn with a reason. */
@NullMarked
package vn.ansinh.subsidy.legislating;

import org.jspecify.annotations.NullMarked;
