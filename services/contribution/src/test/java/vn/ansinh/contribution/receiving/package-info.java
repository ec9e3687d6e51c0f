@NullMarked
package vn.ansinh.contribution.receiving;

import org.jspecify.annotations.NullMarked;
