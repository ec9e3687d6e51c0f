/** The charts and overlays as a cluster would get them: rendered by Helm as a library, then checked by schema and policy. */
@NullMarked
package vn.ansinh.chart;

import org.jspecify.annotations.NullMarked;
