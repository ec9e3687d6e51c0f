/** The one catalogue of problems, RFC 9457, with texts in Vietnamese and English. */
@NullMarked
package vn.ansinh.contracts.problem;

import org.jspecify.annotations.NullMarked;
