@NullMarked
package vn.ansinh.contribution.quoting;

import org.jspecify.annotations.NullMarked;
