/** People who do not exist: the same ones for the same seed, shaped like those of real communes. */
@NullMarked
package vn.ansinh.testing.population;

import org.jspecify.annotations.NullMarked;
