package vn.ansinh.starter.watching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Compares the clock of a process that has no store with that of the first service that answers. */
final class PeersWatch implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(PeersWatch.class);
    private static final String ANYTHING = "/actuator/health/liveness";
    /** The header {@code Date} knows no fractions, and Tomcat writes it once a second. */
    private static final Duration PRECISION = Duration.ofSeconds(2);

    private final RestClient http;
    private final Collection<String> addresses;
    private final ClockSkew skew;
    private final Clock clock;

    PeersWatch(RestClient http, Collection<String> addresses, ClockSkew skew, Clock clock) {
        this.http = http;
        this.addresses = addresses;
        this.skew = skew;
        this.clock = clock;
    }

    @Override
    public void look() {
        for (var address : addresses) {
            if (answers(address)) {
                return;
            }
        }
    }

    private boolean answers(String address) {
        try {
            var asked = clock.instant();
            long date = http.get().uri(address + ANYTHING).exchangeForRequiredValue((_, response) -> response.getHeaders().getDate());
            if (date < 0) {
                return false;
            }
            skew.compare(asked, Instant.ofEpochMilli(date), PRECISION, clock.instant());
            return true;
        } catch (RestClientException away) {
            LOG.debug("{} did not answer", address, away);
            return false;
        }
    }
}
