/** Short transactions, the outbox and ordered consumption: what is written is published, and what is published takes effect once. */
@NullMarked
package vn.ansinh.messaging;

import org.jspecify.annotations.NullMarked;
