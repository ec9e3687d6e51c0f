/** Which months are covered: a month belongs to one receipt at most. */
@NullMarked
package vn.ansinh.contribution.covering;

import org.jspecify.annotations.NullMarked;
