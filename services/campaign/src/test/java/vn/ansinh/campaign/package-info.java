@NullMarked
package vn.ansinh.campaign;

import org.jspecify.annotations.NullMarked;
