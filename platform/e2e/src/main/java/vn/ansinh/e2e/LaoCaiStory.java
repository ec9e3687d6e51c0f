package vn.ansinh.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ansinh.e2e.Gateway.Session;
import vn.ansinh.testing.population.EnrolmentRow;
import vn.ansinh.testing.population.LaoCaiOctober2023;

/**
 * "Lào Cai, October 2023": {@code loader} brings the people of the then province 10 with their payments as lists for VNPOST through the gateway, and the
 * report shows them.
 */
public final class LaoCaiStory {

    /** Old province 10 on the last day of the month. */
    public static final String OLD_PROVINCE = "10@2023-10-31";
    /** The province it went into. */
    public static final String NEW_PROVINCE = "15";

    private static final int ROWS_OF_A_LIST = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final LaoCaiOctober2023 population;
    private final Session loader;
    private final Figures figures;

    public LaoCaiStory(Gateway gateway, LaoCaiOctober2023 population) {
        this.population = population;
        this.loader = gateway.signIn("loader");
        this.figures = new Figures(gateway.signIn("analyst"));
    }

    /** What happened, and how long each stretch took. */
    public record Told(Map<String, Integer> outcomes, Duration stored, Duration recorded, Duration reported) {
    }

    /** The lists, at most a thousand rows each. */
    public List<String> lists() {
        var rows = population.rows();
        var lists = new ArrayList<String>();
        for (int from = 0; from < rows.size(); from += ROWS_OF_A_LIST) {
            lists.add(EnrolmentRow.csv(rows.subList(from, Math.min(rows.size(), from + ROWS_OF_A_LIST))));
        }
        return lists;
    }

    /** Uploads all lists, waits until each is done and until the report has everybody. */
    public Told tell() {
        long begin = System.nanoTime();
        var uploads = upload();
        var stored = since(begin);
        var outcomes = waitUntilDone(uploads);
        var recorded = since(begin);
        waitUntilReported();
        return new Told(outcomes, stored, recorded, since(begin));
    }

    /** The ids of the uploads. */
    public List<String> upload() {
        return lists().stream().map(list -> loader.upload(Counter.key(), list).expect(202).json().path("id").asString()).toList();
    }

    /** Rows by outcome over all lists. */
    public Map<String, Integer> waitUntilDone(List<String> uploads) {
        var outcomes = new HashMap<String, Integer>();
        for (var id : uploads) {
            await().atMost(PATIENCE).pollInterval(LOOK_EVERY).ignoreExceptions()
                    .until(() -> loader.get("/api/v1/uploads/" + id).expect(200).json().path("status").asString().equals("DONE"));
            var counts = loader.get("/api/v1/uploads/" + id).expect(200).json().path("counts");
            for (var name : List.of("rows", "recorded", "alreadyRecorded", "refused")) {
                outcomes.merge(name, counts.path(name).asInt(), Integer::sum);
            }
        }
        return outcomes;
    }

    public void waitUntilReported() {
        await().atMost(PATIENCE).pollInterval(LOOK_EVERY).ignoreExceptions()
                .until(() -> figures.value("participants.active", OLD_PROVINCE, LaoCaiOctober2023.MONTH) >= population.people());
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
