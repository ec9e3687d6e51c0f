/** Corrects what is registered about a person. */
@NullMarked
package vn.ansinh.participant.correcting;

import org.jspecify.annotations.NullMarked;
