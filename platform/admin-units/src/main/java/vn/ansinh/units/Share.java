package vn.ansinh.units;

/** How much of a unit went into its successor: all of it into this one, or only a part. */
public enum Share {
    FULL, PART
}
