/** Quotes: what a contribution costs, valid for a short time. */
@NullMarked
package vn.ansinh.contribution.quoting;

import org.jspecify.annotations.NullMarked;
