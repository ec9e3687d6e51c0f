/** Lists page by page with signed cursors. */
@NullMarked
package vn.ansinh.starter.paging;

import org.jspecify.annotations.NullMarked;
