/** The OpenAPI description of a service. */
@NullMarked
package vn.ansinh.starter.description;

import org.jspecify.annotations.NullMarked;
