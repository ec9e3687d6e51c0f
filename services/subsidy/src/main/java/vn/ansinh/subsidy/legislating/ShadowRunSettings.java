package vn.ansinh.subsidy.legislating;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far one shadow run goes.
 *
 * @param quotes at most
 * @param time   after which no further quotes are read
 */
@ConfigurationProperties("ansinh.subsidy.shadow-runs")
record ShadowRunSettings(@DefaultValue("100000") int quotes, @DefaultValue("15s") Duration time) {
}
