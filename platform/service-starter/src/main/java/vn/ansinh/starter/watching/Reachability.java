package vn.ansinh.starter.watching;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Whether a neighbour answered when it was last asked; unknown before. */
final class Reachability {

    private volatile double value = Double.NaN;

    Reachability(String neighbour, MeterRegistry meters) {
        Gauge.builder("ansinh.neighbour.reachable", this, it -> it.value).tag("neighbour", neighbour)
                .description("1 if the neighbour answered when it was last asked").register(meters);
    }

    void answered(boolean did) {
        value = did ? 1 : 0;
    }
}
