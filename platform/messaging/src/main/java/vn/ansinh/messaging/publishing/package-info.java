/** The outbox and the relay that publishes it in the order of each key. */
@NullMarked
package vn.ansinh.messaging.publishing;

import org.jspecify.annotations.NullMarked;
