@NullMarked
package vn.ansinh.reporting;

import org.jspecify.annotations.NullMarked;
