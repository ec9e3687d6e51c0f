package vn.ansinh.participant.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.participant.Api.freshPersonalId;
import static vn.ansinh.participant.Api.officer;
import static vn.ansinh.participant.Api.partner;
import static vn.ansinh.participant.Api.registration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.participant.Api;
import vn.ansinh.participant.ParticipantTest;

@ParticipantTest
class SnapshotsFlowTest {

    @Autowired
    private Api api;

    @Test
    void tellsUnitAndGroupsOfTheDay() {
        var person = api.register(officer("15"), registration(freshPersonalId()));
        api.post(officer("15"), "/api/v1/participants/" + person.id() + "/groups", Map.of("group", "POOR", "from", "2026-11-01", "to", "2026-11-30",
                "evidence", Map.of("document", "12/QĐ", "issuedOn", "2026-10-30")));

        var answers = ask(null, List.of("15"), item(person.id(), "2026-11-20"), item(person.id(), "2026-12-01"), item(UUID.randomUUID().toString(), "2026-11-20"));

        var snapshot = answers.body().path("items").path(0).path("snapshot");
        assertThat(snapshot.path("unit").path("code").asString()).isEqualTo("02683");
        assertThat(snapshot.path("birthDate").asString()).isEqualTo("1980-05-17");
        assertThat(snapshot.path("ethnicity").asString()).isEqualTo("07");
        assertThat(snapshot.path("version").asLong()).isEqualTo(2);
        assertThat(snapshot.path("groups").path(0).path("group").asString()).isEqualTo("POOR");
        assertThat(snapshot.path("groups").path(0).path("evidenceDocument").asString()).isEqualTo("12/QĐ");
        assertThat(answers.body().path("items").path(1).path("snapshot").path("groups")).isEmpty();
        assertThat(answers.body().path("items").path(2).path("problem").path("type").asString()).isEqualTo("not-found");
    }

    @Test
    void beginsTheRelationOfTheOrganisationThatAsks() {
        var person = api.register(officer("15"), registration(freshPersonalId()));
        var organisation = "ORG" + UUID.randomUUID();
        var path = "/api/v1/participants/" + person.id();
        assertThat(api.get(partner(organisation), path).problem()).isEqualTo("outside-organisation");

        ask(organisation, List.of(), item(person.id(), "2026-11-20"), item(person.id(), "2026-11-19"));

        assertThat(api.get(partner(organisation), path).status()).isEqualTo(200);
    }

    @Test
    void staysInTheAreaOfTheCaller() {
        var person = api.register(officer("15"), registration(freshPersonalId()));

        var answers = ask(null, List.of("14"), item(person.id(), "2026-11-20"));

        assertThat(answers.body().path("items").path(0).path("problem").path("type").asString()).isEqualTo("outside-area");
        assertThat(ask(null, List.of(), item(person.id(), "2026-11-20")).body().path("items").path(0).has("snapshot")).isFalse();
    }

    private Api.Reply ask(String organisation, List<String> area, Map<?, ?>... items) {
        var query = new java.util.HashMap<String, Object>(Map.of("items", List.of(items), "area", area));
        if (organisation != null) {
            query.put("organisation", organisation);
        }
        return api.post(Api.service(), "/internal/people/snapshots", query);
    }

    private static Map<String, String> item(String person, String on) {
        return Map.of("personId", person, "on", on);
    }
}
