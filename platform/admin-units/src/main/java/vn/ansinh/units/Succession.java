package vn.ansinh.units;

import vn.ansinh.kernel.UnitKey;

/**
 * The other end of a succession: a successor or a predecessor.
 *
 * @param share how much of the older unit went into the newer one
 */
public record Succession(UnitKey unit, Share share) {
}
