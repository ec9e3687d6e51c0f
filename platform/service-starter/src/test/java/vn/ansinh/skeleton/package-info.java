/** The skeleton as a service sees it. */
@NullMarked
package vn.ansinh.skeleton;

import org.jspecify.annotations.NullMarked;
