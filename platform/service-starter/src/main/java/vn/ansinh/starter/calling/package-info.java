/** Calls to the other services, with time limits, circuit breakers and bulkheads. */
@NullMarked
package vn.ansinh.starter.calling;

import org.jspecify.annotations.NullMarked;
