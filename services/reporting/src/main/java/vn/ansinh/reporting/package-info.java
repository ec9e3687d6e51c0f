/** Reporting: figures by unit, month and group, each person and each đồng counted once. */
@NullMarked
package vn.ansinh.reporting;

import org.jspecify.annotations.NullMarked;
