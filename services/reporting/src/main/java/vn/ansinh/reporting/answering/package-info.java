/** Answering: questions about figures, for the units of any map, compared with another time or the plan, as JSON, CSV or workbook. */
@NullMarked
package vn.ansinh.reporting.answering;

import org.jspecify.annotations.NullMarked;
