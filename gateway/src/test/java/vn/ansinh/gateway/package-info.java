/** The edge in front of services that do as they are told. */
@NullMarked
package vn.ansinh.gateway;

import org.jspecify.annotations.NullMarked;
