/** The platform's values in MongoDB documents. */
@NullMarked
package vn.ansinh.starter.store;

import org.jspecify.annotations.NullMarked;
