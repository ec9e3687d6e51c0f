/** Serves the administrative units. */
@NullMarked
package vn.ansinh.participant.charting;

import org.jspecify.annotations.NullMarked;
