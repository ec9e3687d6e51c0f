/** Decides who may see whom, and notes who looked. */
@NullMarked
package vn.ansinh.participant.seeing;

import org.jspecify.annotations.NullMarked;
