package vn.ansinh.units;

/** Level of a unit, from the whole to the smallest. Districts exist until June 2025. */
public enum Level {
    COUNTRY, PROVINCE, DISTRICT, COMMUNE
}
