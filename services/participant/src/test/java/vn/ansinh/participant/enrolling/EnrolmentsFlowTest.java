package vn.ansinh.participant.enrolling;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.participant.Api.freshPersonalId;
import static vn.ansinh.participant.Api.freshSiCode;
import static vn.ansinh.participant.Api.officer;
import static vn.ansinh.participant.Api.partner;
import static vn.ansinh.participant.Api.registration;
import static vn.ansinh.participant.Api.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.ansinh.participant.Api;
import vn.ansinh.participant.ParticipantTest;

@ParticipantTest
class EnrolmentsFlowTest {

    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentsFlowTest.class);

    @Autowired
    private Api api;

    @Test
    void registersUnknownPeopleOfAListOnTheRowsDay() {
        var results = enrol(row(1, freshPersonalId()), with(with(row(2, freshPersonalId()), "group", "POOR"), "evidenceNo", "HN-77"));

        var first = results.get(0).path("snapshot");
        assertThat(first.path("unit").path("code").asString()).isEqualTo("02716");
        assertThat(first.path("unit").path("validFrom").asString()).isEqualTo("1900-01-01");
        assertThat(first.path("groups")).isEmpty();
        var membership = results.get(1).path("snapshot").path("groups").path(0);
        assertThat(membership.path("group").asString()).isEqualTo("POOR");
        assertThat(membership.path("from").asString()).isEqualTo("2023-10-15");
        assertThat(membership.path("to").asString()).isEqualTo("2023-12-31");
        assertThat(membership.path("evidenceDocument").asString()).isEqualTo("HN-77");
        assertThat(api.events(personOf(results.get(1)))).containsExactly("vn.ansinh.person.registered.v1", "vn.ansinh.group.recognised.v1");
        assertThat(api.get(partner("VNPOST"), "/api/v1/participants/" + personOf(results.get(0))).status()).isEqualTo(200);
        assertThat(api.get(officer("15"), "/api/v1/participants/" + personOf(results.get(0))).body().path("address").path("communeCode").asString()).isEqualTo("02683");
    }

    @Test
    void changesNothingWhenAListIsRepeated() {
        var rows = IntStream.rangeClosed(1, 20).mapToObj(number -> row(number, freshPersonalId())).toList();
        var first = enrol(rows);

        var again = enrol(rows);

        assertThat(again).isEqualTo(first);
        assertThat(first).allSatisfy(result -> {
            assertThat(api.events(personOf(result))).hasSize(1);
            assertThat(api.stored(personOf(result)).getLong("version")).isEqualTo(1);
        });
    }

    @Test
    void letsGoodRowsInBesideBadOnes() {
        var taken = freshSiCode();
        var owner = api.register(officer("15"), with(registration(freshPersonalId()), "siCode", taken));

        var results = enrol(row(1, freshPersonalId()), row(2, "12345678901"), with(row(3, freshPersonalId()), "communeCode", "99999"),
                with(row(4, freshPersonalId()), "group", "POOR"), with(row(5, freshPersonalId()), "group", "RICH"), with(row(6, freshPersonalId()), "siCode", taken),
                with(row(7, freshPersonalId()), "fullName", "  "), row(8, freshPersonalId()));

        assertThat(results).extracting(result -> result.path("problem").path("type").asString("")).containsExactly("", "personal-id-invalid", "unknown-unit",
                "evidence-missing", "group-unknown", "participant-exists", "invalid-value", "");
        assertThat(results).extracting(result -> result.path("problem").path("errors").path(0).path("field").asString("")).containsExactly("", "personalId",
                "communeCode", "evidenceNo", "group", "siCode", "fullName", "");
        assertThat(results.get(4).path("problem").path("errors").path(0).path("row").asInt()).isEqualTo(5);
        assertThat(results.get(5).path("problem").path("extensions").path("participantId").asString()).isEqualTo(owner.id());
    }

    @Test
    void takesSeveralRowsOfOnePersonInOneList() {
        var id = freshPersonalId();

        var results = enrol(row(1, id), with(row(2, id), "on", "2023-11-15"), with(with(row(3, id), "on", "2023-09-15"), "communeCode", "02686"));

        assertThat(results).extracting(this::personOf).containsOnly(personOf(results.getFirst()));
        assertThat(results.get(2).path("snapshot").path("unit").path("code").asString()).isEqualTo("02686");
        assertThat(api.stored(personOf(results.getFirst())).getLong("version")).isEqualTo(1);
        assertThat(api.events(personOf(results.getFirst()))).containsExactly("vn.ansinh.person.registered.v1", "vn.ansinh.person.moved.v1");
    }

    @Test
    void warnsOfWhatContradictsTheRegistryAndKeepsIt() {
        var id = freshPersonalId();
        var person = api.register(officer("15"), registration(id));

        var result = enrol(with(with(with(row(1, id), "fullName", "Vàng A Dế"), "communeCode", "04136"), "on", "2026-11-20")).getFirst();

        assertThat(result.path("snapshot").path("unit").path("code").asString()).isEqualTo("02683");
        assertThat(result.path("warnings")).extracting(warning -> warning.path("code").asString()).containsExactly("name-differs", "address-differs");
        assertThat(api.stored(person.id()).getLong("version")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"15, true", "VN, true", "02683, true", "14, false", "10@2025-06-30, true"})
    void staysInTheAreaOfTheUploader(String area, boolean taken) {
        var reply = api.post(Api.service(), "/internal/people/enrolments", enrolment(List.of(area), List.of(row(1, freshPersonalId()))));

        assertThat(reply.body().path("rows").path(0).has("snapshot")).isEqualTo(taken);
        assertThat(reply.body().path("rows").path(0).path("problem").path("type").asString("")).isEqualTo(taken ? "" : "outside-area");
    }

    @Test
    void registersEveryoneOnceWhenTheSameListComesFourTimesAtOnce() throws Exception {
        var rows = IntStream.rangeClosed(1, 50).mapToObj(number -> row(number, freshPersonalId())).toList();
        Callable<List<JsonNode>> upload = () -> enrol(rows);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(upload, upload, upload, upload)).stream().map(done -> done.resultNow()).toList();

            assertThat(answers).allSatisfy(results -> assertThat(results).extracting(this::personOf)
                    .containsExactlyElementsOf(answers.getFirst().stream().map(this::personOf).toList()).doesNotContain(""));
            assertThat(answers.getFirst()).allSatisfy(result -> assertThat(api.events(personOf(result))).hasSize(1));
        }
    }

    @Test
    void takesAListInBulkAndLogsHowFast() {
        var rows = new ArrayList<Map<String, Object>>();
        for (int number = 1; number <= 2000; number++) {
            rows.add(with(row(number, freshPersonalId()), "siCode", freshSiCode()));
        }
        var before = api.count("people", new Document());

        long begin = System.nanoTime();
        var results = enrol(rows);
        var taken = Duration.ofNanos(System.nanoTime() - begin);

        LOG.info("{} unknown people registered in {} ms", rows.size(), taken.toMillis());
        assertThat(results).hasSize(2000).allMatch(result -> result.has("snapshot"));
        assertThat(api.count("people", new Document()) - before).isEqualTo(2000);
    }

    @SafeVarargs
    private List<JsonNode> enrol(Map<String, Object>... rows) {
        return enrol(List.of(rows));
    }

    private List<JsonNode> enrol(List<Map<String, Object>> rows) {
        var reply = api.post(Api.service(), "/internal/people/enrolments", enrolment(List.of("VN"), rows));
        assertThat(reply.status()).isEqualTo(200);
        return StreamSupport.stream(reply.body().path("rows").spliterator(), false).toList();
    }

    private static Map<String, Object> enrolment(List<String> area, List<Map<String, Object>> rows) {
        return Map.of("uploadId", UUID.randomUUID().toString(), "organisation", "VNPOST", "area", area, "actor", "loader", "rows", rows);
    }

    private String personOf(JsonNode result) {
        return result.path("snapshot").path("personId").asString("");
    }

    private static Map<String, Object> row(int number, String personalId) {
        var row = new LinkedHashMap<String, Object>();
        row.put("row", number);
        row.put("personalId", personalId);
        row.put("fullName", "Giàng A Páo");
        row.put("birthDate", "1980-05-17");
        row.put("sex", "MALE");
        row.put("ethnicity", "07");
        row.put("communeCode", "02716");
        row.put("address", "Bản Vền");
        row.put("on", "2023-10-15");
        return row;
    }
}
