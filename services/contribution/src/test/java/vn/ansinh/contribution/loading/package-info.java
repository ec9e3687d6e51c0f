@NullMarked
package vn.ansinh.contribution.loading;

import org.jspecify.annotations.NullMarked;
