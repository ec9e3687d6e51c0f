/** The vocabulary of voluntary social insurance and household health insurance that services share. */
@NullMarked
package vn.ansinh.contracts.insurance;

import org.jspecify.annotations.NullMarked;
