/** The record of a person, kept as one document with what must be unique beside it. */
@NullMarked
package vn.ansinh.participant.keeping;

import org.jspecify.annotations.NullMarked;
