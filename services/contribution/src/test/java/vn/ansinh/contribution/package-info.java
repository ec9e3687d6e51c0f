@NullMarked
package vn.ansinh.contribution;

import org.jspecify.annotations.NullMarked;
