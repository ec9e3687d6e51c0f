/** Stories as tests, against the platform that the launcher starts. */
@NullMarked
package vn.ansinh.e2e;

import org.jspecify.annotations.NullMarked;
