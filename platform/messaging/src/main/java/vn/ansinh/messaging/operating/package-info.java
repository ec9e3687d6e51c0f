/** What an operator sees of messaging and may do: parked keys and their replay. */
@NullMarked
package vn.ansinh.messaging.operating;

import org.jspecify.annotations.NullMarked;
