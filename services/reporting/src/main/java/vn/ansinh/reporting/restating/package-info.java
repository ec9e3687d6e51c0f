/** Restating: which figures, as they were booked, make up a unit of another map. */
@NullMarked
package vn.ansinh.reporting.restating;

import org.jspecify.annotations.NullMarked;
