/** Campaign: winning people for voluntary social insurance. */
@NullMarked
package vn.ansinh.campaign;

import org.jspecify.annotations.NullMarked;
