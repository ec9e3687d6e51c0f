/** Tells the other services what is known of a person on a day. */
@NullMarked
package vn.ansinh.participant.telling;

import org.jspecify.annotations.NullMarked;
