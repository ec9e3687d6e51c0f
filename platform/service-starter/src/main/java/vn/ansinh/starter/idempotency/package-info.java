/** Commands that may be repeated with the same key and happen once. */
@NullMarked
package vn.ansinh.starter.idempotency;

import org.jspecify.annotations.NullMarked;
