/** Everything that is worked out from one rule set, and which rule set is in force. */
@NullMarked
package vn.ansinh.subsidy.engine;

import org.jspecify.annotations.NullMarked;
