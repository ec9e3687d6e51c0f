/** Reads the rule files, strictly: what does not fit the schema, overlaps or leaves a gap stops the start with file and line. */
@NullMarked
package vn.ansinh.subsidy.rules.loading;

import org.jspecify.annotations.NullMarked;
