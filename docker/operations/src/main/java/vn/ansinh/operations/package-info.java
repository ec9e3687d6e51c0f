/** What a cluster runs beside the services. */
@NullMarked
package vn.ansinh.operations;

import org.jspecify.annotations.NullMarked;
