/** Limits, versions and trace headers of requests. */
@NullMarked
package vn.ansinh.starter.http;

import org.jspecify.annotations.NullMarked;
