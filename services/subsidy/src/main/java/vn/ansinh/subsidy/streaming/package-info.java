/** Answers calculations line by line: a body of CSV is taken first and then answered as a stream, in memory that does not grow with it. */
@NullMarked
package vn.ansinh.subsidy.streaming;

import org.jspecify.annotations.NullMarked;
