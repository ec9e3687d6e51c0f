/** Finds people by number, name, year of birth and commune. */
@NullMarked
package vn.ansinh.participant.finding;

import org.jspecify.annotations.NullMarked;
