package vn.ansinh.operations;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.ansinh.e2e.Counter;

/** One of the people of a run: number and run alone decide what is sent for it, so that everything can be sent again and has to bring the same answer. */
record Person(String run, int number) {

    private static final String COLLECTOR = "NV0001";
    /** Numbers of one sex, province and year of birth; each run begins somewhere else among them. */
    private static final int NUMBERS = 1_000_000;

    Map<String, Object> registration() {
        var body = Counter.someone(Counter.BAT_XAT);
        body.put("personalId", "010090%06d".formatted((new Random(run.hashCode()).nextInt(NUMBERS) + number) % NUMBERS));
        return body;
    }

    Map<String, Object> quote(String participantId, long income) {
        return Counter.quote(participantId, Map.of("income", income));
    }

    Map<String, Object> contribution(String quoteId, long amount, String paymentDate) {
        var body = new LinkedHashMap<String, Object>();
        body.put("quoteId", quoteId);
        body.put("amountReceived", amount);
        body.put("receipt", Map.of("series", "TRY-" + run, "number", String.valueOf(number), "issuedOn", paymentDate));
        body.put("collectorCode", COLLECTOR);
        body.put("channel", "CASH");
        return body;
    }

    /** The idempotency key of a step. */
    String key(String step) {
        return UUID.nameUUIDFromBytes((run + ":" + number + ":" + step).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
