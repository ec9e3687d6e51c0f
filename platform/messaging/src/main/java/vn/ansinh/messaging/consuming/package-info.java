/** Consumption that applies each sequence once, waits for missing ones and parks the key of an event that cannot be applied. */
@NullMarked
package vn.ansinh.messaging.consuming;

import org.jspecify.annotations.NullMarked;
