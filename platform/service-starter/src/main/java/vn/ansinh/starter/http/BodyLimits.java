package vn.ansinh.starter.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * {@code ansinh.limits}: how large a request's body may be.
 *
 * @param body   for all paths without a limit of their own
 * @param bodies limits of some paths; the first that matches counts
 */
@ConfigurationProperties("ansinh.limits")
public record BodyLimits(@DefaultValue("1MB") DataSize body, @DefaultValue List<Limit> bodies) {

    /**
     * The limit of the paths that match a pattern.
     *
     * @param type the media type it is for; any if null
     */
    public record Limit(String path, @Nullable String type, DataSize size) {

        boolean isOf(PathContainer asked, @Nullable String contentType) {
            return PathPatternParser.defaultInstance.parse(path).matches(asked)
                    && (type == null || contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(type));
        }
    }

    DataSize of(String path, @Nullable String contentType) {
        var parsed = PathContainer.parsePath(path);
        return bodies.stream().filter(limit -> limit.isOf(parsed, contentType)).map(Limit::size).findFirst().orElse(body);
    }
}
