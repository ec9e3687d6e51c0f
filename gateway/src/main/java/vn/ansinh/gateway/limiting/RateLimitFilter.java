package vn.ansinh.gateway.limiting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.starter.problem.ProblemWriter;

/** So many requests a second for each client, fewer without sign-in, told in the headers {@code RateLimit-Policy} and {@code RateLimit}. */
final class RateLimitFilter extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final LimitSettings settings;
    private final Clients clients;
    private final ProblemWriter problems;
    private final Cache<Client, Bucket> buckets;

    RateLimitFilter(LimitSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.clients = new Clients(settings.trustedProxies());
        this.problems = problems;
        this.buckets = Caffeine.newBuilder().maximumSize(settings.clients()).expireAfterAccess(REMEMBERED).build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var client = clients.of(request);
        int limit = settings.of(client);
        var taken = buckets.get(client, _ -> bucket(limit)).tryConsumeAndReturnRemaining(1);
        long wait = Math.max(1, Duration.ofNanos(taken.getNanosToWaitForRefill() + WINDOW.toNanos() - 1).toSeconds());
        response.setHeader("RateLimit-Policy", "\"client\";q=" + limit + ";w=" + WINDOW.toSeconds());
        response.setHeader("RateLimit", "\"client\";r=" + taken.getRemainingTokens() + ";t=" + wait);
        if (taken.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            problems.write(Problem.of(ProblemType.TOO_MANY_REQUESTS, Map.of("seconds", String.valueOf(wait))), request, response);
        }
    }

    private static Bucket bucket(int limit) {
        return Bucket.builder().addLimit(Bandwidth.builder().capacity(limit).refillGreedy(limit, WINDOW).build()).build();
    }
}
