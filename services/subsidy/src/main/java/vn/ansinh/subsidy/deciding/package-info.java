/** Decisions: proposed with a quote, confirmed by its receipt unchanged, released when it expires, taken back when it is voided. */
@NullMarked
package vn.ansinh.subsidy.deciding;

import org.jspecify.annotations.NullMarked;
