/** Takes the rows of a list: registers unknown people and adds history to known ones. */
@NullMarked
package vn.ansinh.participant.enrolling;

import org.jspecify.annotations.NullMarked;
