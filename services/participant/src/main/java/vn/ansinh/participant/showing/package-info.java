/** How a person is shown: whole, or masked to callers without a relation. */
@NullMarked
package vn.ansinh.participant.showing;

import org.jspecify.annotations.NullMarked;
