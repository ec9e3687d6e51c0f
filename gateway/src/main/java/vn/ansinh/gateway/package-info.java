/** The edge: the one address of the five services. */
@NullMarked
package vn.ansinh.gateway;

import org.jspecify.annotations.NullMarked;
