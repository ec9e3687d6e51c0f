@NullMarked
package vn.ansinh.reporting.answering;

import org.jspecify.annotations.NullMarked;
