/** Places a person in another commune from a day on. */
@NullMarked
package vn.ansinh.participant.moving;

import org.jspecify.annotations.NullMarked;
