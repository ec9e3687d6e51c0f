package vn.ansinh.starter.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * {@code ansinh.limits}: how large a request's body may be.
 *
 * @param body   for all paths without a limit of their own
 * @param bodies limits of some paths; the first pattern that matches counts
 */
@ConfigurationProperties("ansinh.limits")
public record BodyLimits(@DefaultValue("1MB") DataSize body, @DefaultValue List<Limit> bodies) {

    /** The limit of the paths that match a pattern. */
    public record Limit(String path, DataSize size) {

        PathPattern pattern() {
            return PathPatternParser.defaultInstance.parse(path);
        }
    }

    DataSize of(String path) {
        var parsed = PathContainer.parsePath(path);
        return bodies.stream().filter(limit -> limit.pattern().matches(parsed)).map(Limit::size).findFirst().orElse(body);
    }
}
