package vn.ansinh.participant.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.participant.Api.freshPersonalId;
import static vn.ansinh.participant.Api.officer;
import static vn.ansinh.participant.Api.partner;
import static vn.ansinh.participant.Api.registration;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.participant.Api;
import vn.ansinh.participant.ParticipantTest;

@ParticipantTest
class MovingFlowTest {

    @Autowired
    private Api api;

    @Test
    void movesAPersonFromADayOnAndKeepsTheHistory() {
        var person = api.register(officer("15"), registration(freshPersonalId()));

        var reply = move(officer("15"), person, Map.of("communeCode", "04136", "detail", "Bản Mòng", "from", "2026-11-20"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.body().path("address").path("unitName").asString()).isEqualTo("Xã Tà Hộc");
        assertThat(reply.body().path("addresses")).hasSize(2);
        assertThat(api.events(person.id())).containsExactly("vn.ansinh.person.registered.v1", "vn.ansinh.person.moved.v1");
        assertThat(api.stored(person.id()).getString("province")).isEqualTo("14");
        assertThat(api.get(officer("15"), "/api/v1/participants/" + person.id()).problem()).isEqualTo("outside-area");
    }

    @Test
    void readsTheCommuneOnTheDayOfTheMove() {
        var person = api.register(officer("15"), registration(freshPersonalId()));

        var reply = move(officer("15"), person, Map.of("communeCode", "02716", "from", "2023-10-15"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().path("addresses").path(0).path("unitName").asString()).isEqualTo("Xã Bản Qua");
    }

    @ParameterizedTest
    @CsvSource({"02716, 2025-07-01, unknown-unit", "02683, 2026-11-21, invalid-value", "02683, 1970-01-01, invalid-value", "15, 2026-11-20, unknown-unit"})
    void refusesUnknownUnitsAndDaysOutsideTheLife(String commune, String from, String problem) {
        var person = api.register(officer("15"), registration(freshPersonalId()));

        assertThat(move(officer("15"), person, Map.of("communeCode", commune, "from", from)).problem()).isEqualTo(problem);
        assertThat(api.events(person.id())).hasSize(1);
    }

    @Test
    void isForThoseWhoSeeThePerson() {
        var person = api.register(partner("VNPOST"), registration(freshPersonalId()));
        var body = Map.<String, Object>of("communeCode", "02686");

        assertThat(move(partner("PVI"), person, body).problem()).isEqualTo("outside-organisation");
        assertThat(move(officer("14"), person, body).problem()).isEqualTo("outside-area");
        assertThat(api.post(officer("15"), "/api/v1/participants/" + UUID.randomUUID() + "/addresses", body).problem()).isEqualTo("not-found");
        assertThat(api.post(officer("15"), "/api/v1/participants/nobody/addresses", body).status()).isBetween(400, 422);
        assertThat(move(partner("VNPOST"), person, body).status()).isEqualTo(201);
    }

    private Api.Reply move(String token, Api.Reply person, Map<String, Object> body) {
        return api.post(token, "/api/v1/participants/" + person.id() + "/addresses", body);
    }
}
