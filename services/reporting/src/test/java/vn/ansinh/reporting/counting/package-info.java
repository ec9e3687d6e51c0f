@NullMarked
package vn.ansinh.reporting.counting;

import org.jspecify.annotations.NullMarked;
