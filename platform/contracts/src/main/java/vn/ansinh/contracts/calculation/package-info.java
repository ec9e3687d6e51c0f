/** The result of a calculation as it travels from the subsidy engine to quotes, receipts and callers. */
@NullMarked
package vn.ansinh.contracts.calculation;

import org.jspecify.annotations.NullMarked;
