/** Measurements of the running platform, one command each; figures in the README come from here. */
@NullMarked
package vn.ansinh.bench;

import org.jspecify.annotations.NullMarked;
