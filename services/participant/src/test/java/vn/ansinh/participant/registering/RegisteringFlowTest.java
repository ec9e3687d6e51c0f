package vn.ansinh.participant.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.participant.Api.freshPersonalId;
import static vn.ansinh.participant.Api.freshSiCode;
import static vn.ansinh.participant.Api.officer;
import static vn.ansinh.participant.Api.partner;
import static vn.ansinh.participant.Api.registration;
import static vn.ansinh.participant.Api.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.participant.Api;
import vn.ansinh.participant.ParticipantTest;

@ParticipantTest
class RegisteringFlowTest {

    @Autowired
    private Api api;

    @Test
    void registersAPersonAndPublishesIt() {
        var id = freshPersonalId();

        var reply = api.register(officer("15"), with(registration(id), "siCode", freshSiCode()));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).endsWith("/api/v1/participants/" + reply.id());
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.body().path("personalId").asString()).isEqualTo(id);
        assertThat(reply.body().path("birthDate").asString()).isEqualTo("1980-05-17");
        assertThat(reply.body().path("address").path("communeCode").asString()).isEqualTo("02683");
        assertThat(reply.body().path("address").path("unitValidFrom").asString()).isEqualTo("2025-07-01");
        assertThat(reply.body().path("warnings")).isEmpty();
        assertThat(api.events(reply.id())).containsExactly("vn.ansinh.person.registered.v1");
        assertThat(api.get(officer("15"), "/api/v1/participants/" + reply.id()).body().path("fullName").asString()).isEqualTo("Giàng A Páo");
    }

    @Test
    void storesNoIdentifierPhoneOrAddressInReadableForm() {
        var id = freshPersonalId();
        var siCode = freshSiCode();

        var person = api.register(officer("15"), with(registration(id), "siCode", siCode)).id();

        assertThat(api.stored(person).toJson()).contains("Giàng A Páo").doesNotContain(id, siCode, "0912345678", "Thôn 3");
        assertThat(api.count("claims", new Document("person", person))).isEqualTo(2);
    }

    @Test
    void takesAYearWhereTheDayOfBirthIsUnknown() {
        var reply = api.register(officer("15"), with(with(registration(freshPersonalId()), "birthDate", null), "birthYear", 1980));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().path("birthYear").asInt()).isEqualTo(1980);
        assertThat(reply.body().has("birthDate")).isFalse();
    }

    @Test
    void warnsOfAnIdThatDisagreesWithSexOrYearAndTakesIt() {
        var reply = api.register(officer("15"), with(registration(freshPersonalId()), "sex", "FEMALE"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().path("warnings").path(0).path("code").asString()).isEqualTo("personal-id-disagrees");
    }

    @Test
    void refusesASecondPersonWithTheSameIdOrCode() {
        var id = freshPersonalId();
        var siCode = freshSiCode();
        var first = api.register(officer("15"), with(registration(id), "siCode", siCode));

        var sameId = api.register(partner("VNPOST"), registration(id));
        var sameCode = api.register(partner("VNPOST"), with(registration(freshPersonalId()), "siCode", siCode));

        assertThat(List.of(sameId, sameCode)).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.problem()).isEqualTo("participant-exists");
            assertThat(reply.body().path("participantId").asString()).isEqualTo(first.id());
        });
        assertThat(sameCode.body().path("errors").path(0).path("field").asString()).isEqualTo("siCode");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "absent", value = {
        "personalId, 01008000001, 422, personal-id-invalid", "personalId, 999080000001, 422, personal-id-invalid", "personalId, absent, 422, invalid-value",
        "siCode, 123456789, 422, invalid-value", "fullName, absent, 422, invalid-value", "fullName, '   ', 422, invalid-value",
        "fullName, <script>, 422, invalid-value", "birthDate, absent, 422, invalid-value", "birthDate, 2027-01-01, 422, invalid-value",
        "birthDate, 1899-12-31, 422, invalid-value", "birthYear, 1981, 400, malformed", "sex, absent, 422, invalid-value", "sex, M, 422, invalid-value",
        "ethnicity, 55, 422, invalid-value", "ethnicity, 7, 422, invalid-value", "phone, call me, 422, invalid-value", "address, absent, 422, invalid-value"})
    void refusesBadInputAndStoresNothing(String field, String value, int status, String problem) {
        var id = freshPersonalId();
        var before = api.count("people", new Document());

        var reply = api.register(officer("15"), with(registration(id), field, value));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.body().path("errors").path(0).path("field").asString()).isEqualTo(field);
        assertThat(api.count("people", new Document())).isEqualTo(before);
    }

    @Test
    void refusesADayAndAYearThatDisagree() {
        assertThat(api.register(officer("15"), with(registration(freshPersonalId()), "birthYear", 1981)).problem()).isEqualTo("invalid-value");
    }

    @ParameterizedTest
    @CsvSource({"02716", "15", "99999", "10@2023-10-15", "15@yesterday", "'<b>'"})
    void refusesAUnitInWhichNobodyCanLiveToday(String commune) {
        var reply = api.register(officer("VN"), with(registration(freshPersonalId()), "address", Map.of("communeCode", commune)));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("unknown-unit");
        assertThat(reply.body().path("errors").path(0).path("pointer").asString()).isEqualTo("/address/communeCode");
    }

    @Test
    void takesAUnitOfAnotherDay() {
        var reply = api.register(officer("VN"), with(registration(freshPersonalId()), "address", Map.of("communeCode", "02716@2023-10-15")));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().path("address").path("communeCode").asString()).isEqualTo("02683");
    }

    @Test
    void answersARepeatAsBeforeAndAnotherBodyWithRefusal() {
        var body = registration(freshPersonalId());
        var key = UUID.randomUUID().toString();
        var first = api.post(officer("15"), "/api/v1/participants", body, key);

        var repeat = api.post(officer("15"), "/api/v1/participants", body, key);
        var other = api.post(officer("15"), "/api/v1/participants", with(body, "fullName", "Giàng A Sử"), key);
        var without = api.post(officer("15"), "/api/v1/participants", body, null);

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.id()).isEqualTo(first.id());
        assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(without.problem()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void registersOnceWhenTwentyTryAtTheSameTime() throws Exception {
        var id = freshPersonalId();
        Callable<Api.Reply> attempt = () -> api.register(officer("15"), registration(id));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> attempt).toList()).stream().map(done -> done.resultNow()).toList();

            var byStatus = replies.stream().collect(Collectors.groupingBy(Api.Reply::status));
            assertThat(byStatus.get(201)).hasSize(1);
            assertThat(byStatus.get(409)).hasSize(19)
                    .allSatisfy(reply -> assertThat(reply.body().path("participantId").asString()).isEqualTo(byStatus.get(201).getFirst().id()));
            assertThat(api.events(byStatus.get(201).getFirst().id())).hasSize(1);
        }
    }
}
