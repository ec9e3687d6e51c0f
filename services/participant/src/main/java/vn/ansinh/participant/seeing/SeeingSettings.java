package vn.ansinh.participant.seeing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param lookupsPerMinute looks by exact number at unrelated people that one caller may do in a minute */
@ConfigurationProperties("ansinh.participant.seeing")
record SeeingSettings(@DefaultValue("120") int lookupsPerMinute) {
}
