/** Money in: quotes, receipts, the months they cover, and lists of them. */
@NullMarked
package vn.ansinh.contribution;

import org.jspecify.annotations.NullMarked;
