/** Local policies: drafted, approved by a second officer, replaced, withdrawn; and which of them hold where on a day. */
@NullMarked
package vn.ansinh.subsidy.supplementing;

import org.jspecify.annotations.NullMarked;
