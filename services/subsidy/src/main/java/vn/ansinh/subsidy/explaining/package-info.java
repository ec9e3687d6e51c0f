/** The words and figures of a trace: steps, operands and amounts as an officer reads them aloud. */
@NullMarked
package vn.ansinh.subsidy.explaining;

import org.jspecify.annotations.NullMarked;
