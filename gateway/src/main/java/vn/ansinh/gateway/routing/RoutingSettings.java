package vn.ansinh.gateway.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ansinh.gateway.routing}.
 *
 * @param connect     time limit of connecting to a service
 * @param read        time limit of its answer
 * @param uploadRead  time limit of its answer to an uploaded file, the upload included
 * @param idle        how long an answer that is streamed may stand still; it may take as long as it likes
 * @param atOnce      quick requests to one service at the same time. More would only wait behind each other until their callers give up and ask again,
 *                    and a service that has more to do than it can would answer none of them in time
 * @param filesAtOnce files to one service, and streams, at the same time
 */
@ConfigurationProperties("ansinh.gateway.routing")
record RoutingSettings(
        @DefaultValue("2s") Duration connect,
        @DefaultValue("30s") Duration read,
        @DefaultValue("120s") Duration uploadRead,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("64") int atOnce,
        @DefaultValue("500") int filesAtOnce) {
}
