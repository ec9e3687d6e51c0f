/** Settings every service shares, and a clear sentence for those that are missing. */
@NullMarked
package vn.ansinh.starter.settings;

import org.jspecify.annotations.NullMarked;
