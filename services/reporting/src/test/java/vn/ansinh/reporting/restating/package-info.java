@NullMarked
package vn.ansinh.reporting.restating;

import org.jspecify.annotations.NullMarked;
