/** What services ask each other over HTTP below {@code /internal}; the gateway does not route it. */
@NullMarked
package vn.ansinh.contracts.internal;

import org.jspecify.annotations.NullMarked;
