/** What contribution asks its neighbours: who a person is, and who pays which part. */
@NullMarked
package vn.ansinh.contribution.asking;

import org.jspecify.annotations.NullMarked;
