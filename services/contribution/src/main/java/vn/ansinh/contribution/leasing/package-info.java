/** Work that one instance at a time may do. */
@NullMarked
package vn.ansinh.contribution.leasing;

import org.jspecify.annotations.NullMarked;
