/**
 * The events services exchange over Kafka: one record per type and version. They carry person id, sex, birth month, groups and unit with its version,
 * never name, birth day, identifier, phone or free address.
 */
@NullMarked
package vn.ansinh.contracts.event;

import org.jspecify.annotations.NullMarked;
