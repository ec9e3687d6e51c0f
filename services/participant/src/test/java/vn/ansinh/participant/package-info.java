@NullMarked
package vn.ansinh.participant;

import org.jspecify.annotations.NullMarked;
