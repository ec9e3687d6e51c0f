/** What a process sees of its neighbours and of its own clock, for those who watch over it. */
@NullMarked
package vn.ansinh.starter.watching;

import org.jspecify.annotations.NullMarked;
