/** Lists of people with their payments: stored whole, then worked on row by row, each with an outcome. */
@NullMarked
package vn.ansinh.contribution.loading;

import org.jspecify.annotations.NullMarked;
