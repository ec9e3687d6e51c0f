/** Registers a person. */
@NullMarked
package vn.ansinh.participant.registering;

import org.jspecify.annotations.NullMarked;
