/** Recognises that a person belongs to a support group, and ends it. */
@NullMarked
package vn.ansinh.participant.recognising;

import org.jspecify.annotations.NullMarked;
