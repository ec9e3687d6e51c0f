package vn.ansinh.gateway.shifting;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.starter.calling.CallSettings;
import vn.ansinh.starter.clock.ClockCommand;
import vn.ansinh.starter.clock.ClockReading;
import vn.ansinh.starter.clock.ShiftedClock;

/** The clock all services share: each gets the same number of seconds, worked out once here. */
@Component
@Profile("local")
class CommonClock {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final ShiftedClock own;
    private final Collection<String> addresses;
    private final RestClient http;

    CommonClock(ShiftedClock own, CallSettings calls) {
        this.own = own;
        this.addresses = calls.services().values();
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build());
        factory.setReadTimeout(LIMIT);
        this.http = RestClient.builder().requestFactory(factory).build();
    }

    /** What the services show; the gateway has no store and takes theirs. */
    synchronized ClockReading read() {
        long seconds = ofAll(address -> http.get().uri(address + "/internal/clock").retrieve().requiredBody(ClockReading.class)).shiftSeconds();
        own.shiftBy(Duration.ofSeconds(seconds));
        return ClockReading.of(own);
    }

    synchronized ClockReading move(ClockCommand command) {
        read();
        var body = Map.of("shiftSeconds", command.shiftOf(own).toSeconds());
        long seconds = ofAll(address -> http.post().uri(address + "/internal/clock").body(body).retrieve().requiredBody(ClockReading.class)).shiftSeconds();
        own.shiftBy(Duration.ofSeconds(seconds));
        return ClockReading.of(own);
    }

    private ClockReading ofAll(Function<String, ClockReading> question) {
        try {
            return addresses.stream().map(question).reduce((_, last) -> last).orElseThrow();
        } catch (RestClientException unreachable) {
            throw Problem.of(ProblemType.TRY_AGAIN).asException();
        }
    }
}
