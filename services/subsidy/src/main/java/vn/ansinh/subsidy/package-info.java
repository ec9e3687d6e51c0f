/** Who pays which part: the law as data, calculations, and decisions with their inputs frozen. */
@NullMarked
package vn.ansinh.subsidy;

import org.jspecify.annotations.NullMarked;
