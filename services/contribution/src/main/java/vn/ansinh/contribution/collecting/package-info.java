/** Collecting organisations and the collectors who take money for them. */
@NullMarked
package vn.ansinh.contribution.collecting;

import org.jspecify.annotations.NullMarked;
