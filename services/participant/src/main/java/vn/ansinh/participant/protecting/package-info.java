/** Encrypts single fields and makes the keyed hashes by which they are found. */
@NullMarked
package vn.ansinh.participant.protecting;

import org.jspecify.annotations.NullMarked;
