/** A real store, a real broker and an issuer of tokens for tests, each started once per JVM. */
@NullMarked
package vn.ansinh.testing;

import org.jspecify.annotations.NullMarked;
