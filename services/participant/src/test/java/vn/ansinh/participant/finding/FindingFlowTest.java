package vn.ansinh.participant.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.participant.Api.freshPersonalId;
import static vn.ansinh.participant.Api.freshSiCode;
import static vn.ansinh.participant.Api.officer;
import static vn.ansinh.participant.Api.partner;
import static vn.ansinh.participant.Api.registration;
import static vn.ansinh.participant.Api.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.participant.Api;
import vn.ansinh.participant.ParticipantTest;
import vn.ansinh.testing.TestIssuer;

@ParticipantTest
class FindingFlowTest {

    @Autowired
    private Api api;

    @Autowired
    private Api.SettableClock clock;

    @AfterEach
    void backToToday() {
        clock.set(Api.TODAY);
    }

    @Test
    void showsAnOrganisationThoseItRegistered() {
        var id = freshPersonalId();
        var siCode = freshSiCode();
        var person = api.register(partner("VNPOST"), with(registration(id), "siCode", siCode));

        assertThat(api.get(partner("VNPOST"), "/api/v1/participants/" + person.id()).body().path("personalId").asString()).isEqualTo(id);
        assertThat(find(partner("VNPOST"), "personalId=" + id).items().path(0).path("fullName").asString()).isEqualTo("Giàng A Páo");
        assertThat(find(partner("VNPOST"), "siCode=" + siCode).items().path(0).path("personalId").asString()).isEqualTo(id);
        assertThat(find(partner("VNPOST"), "personalId=" + id).items().path(0).has("masked")).isFalse();
    }

    @Test
    void showsOthersOnlyByExactNumberMaskedAndNoted() {
        var id = freshPersonalId();
        var person = api.register(partner("VNPOST"), registration(id));
        var stranger = partner("ORG" + UUID.randomUUID());

        var found = find(stranger, "personalId=" + id).items().path(0);

        assertThat(found.path("id").asString()).isEqualTo(person.id());
        assertThat(found.path("masked").asBoolean()).isTrue();
        assertThat(found.path("fullName").asString()).isEqualTo("G. A. Páo");
        assertThat(found.path("personalId").asString()).startsWith("*********");
        assertThat(found.path("birthYear").asInt()).isEqualTo(1980);
        assertThat(List.of("birthDate", "phone", "address", "addresses", "groups", "siCode")).noneMatch(found::has);
        assertThat(api.count("lookups", new Document("person", person.id()).append("by", "PERSONAL_ID"))).isEqualTo(1);
        assertThat(api.get(stranger, "/api/v1/participants/" + person.id()).problem()).isEqualTo("outside-organisation");
        assertThat(find(stranger, "q=giang a pao").items()).isEmpty();
    }

    @Test
    void limitsLooksAtStrangers() {
        var stranger = partner("ORG" + UUID.randomUUID());
        for (int look = 0; look < 5; look++) {
            assertThat(find(stranger, "personalId=" + freshPersonalId()).status()).isEqualTo(200);
        }

        var sixth = find(stranger, "personalId=" + freshPersonalId());

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.problem()).isEqualTo("too-many-requests");
    }

    @Test
    void forgetsARelationAfter24Months() {
        var person = api.register(partner("VNPOST"), registration(freshPersonalId()));

        clock.set(Api.TODAY.plusMonths(24));
        assertThat(api.get(partner("VNPOST"), "/api/v1/participants/" + person.id()).status()).isEqualTo(200);
        clock.set(Api.TODAY.plusMonths(24).plusDays(1));
        assertThat(api.get(partner("VNPOST"), "/api/v1/participants/" + person.id()).problem()).isEqualTo("outside-organisation");
    }

    @Test
    void showsOfficersThoseInTheArea() {
        var id = freshPersonalId();
        var person = api.register(partner("VNPOST"), registration(id));
        var path = "/api/v1/participants/" + person.id();

        assertThat(api.get(officer("15"), path).status()).isEqualTo(200);
        assertThat(api.get(officer("VN"), path).status()).isEqualTo(200);
        assertThat(api.get(officer("02683"), path).status()).isEqualTo(200);
        assertThat(api.get(officer("02686"), path).problem()).isEqualTo("outside-area");
        assertThat(api.get(officer("14"), path).problem()).isEqualTo("outside-area");
        assertThat(api.get(officer("10@2025-06-30"), path).problem()).isEqualTo("outside-area");
        assertThat(find(officer("14"), "personalId=" + id).items().path(0).path("masked").asBoolean()).isTrue();
    }

    @Test
    void bindsByAreaAndOrganisationWhereATokenHoldsBoth() {
        var person = api.register(partner("VNPOST"), registration(freshPersonalId()));
        var path = "/api/v1/participants/" + person.id();

        assertThat(api.get(TestIssuer.token("both", List.of("collector"), List.of("15"), "VNPOST"), path).status()).isEqualTo(200);
        assertThat(api.get(TestIssuer.token("both", List.of("collector"), List.of("14"), "VNPOST"), path).problem()).isEqualTo("outside-area");
        assertThat(api.get(TestIssuer.token("both", List.of("collector"), List.of("15"), "PVI"), path).problem()).isEqualTo("outside-organisation");
    }

    @Test
    void opensNothingWithoutRoleAreaOrToken() {
        var path = "/api/v1/participants/" + UUID.randomUUID();

        assertThat(api.get(null, path).problem()).isEqualTo("not-signed-in");
        assertThat(api.get(TestIssuer.token("nobody", List.of("analyst"), List.of(), null), path).problem()).isEqualTo("no-area");
        assertThat(api.get(TestIssuer.token("analyst", List.of("analyst"), List.of("15"), null), path).problem()).isEqualTo("role-missing");
        assertThat(api.get(TestIssuer.token("other", List.of("officer"), List.of("15"), null, "other"), path).problem()).isEqualTo("not-signed-in");
        assertThat(api.get(officer("15"), path).problem()).isEqualTo("not-found");
        assertThat(api.post(officer("15"), "/internal/people/snapshots", Map.of("items", List.of(), "area", List.of())).status()).isEqualTo(403);
        assertThat(api.register(officer("14"), registration(freshPersonalId())).problem()).isEqualTo("outside-area");
    }

    @ParameterizedTest
    @CsvSource({"Lý Thị Xuân Mai, ly thi xuan", "Lý Thị Xuân Mai, xuân mai", "Lý Thị Xuân Mai, MAI"})
    void findsNamesWithoutAccentsFromAnyWord(String name, String text) {
        var organisation = partner("ORG" + UUID.randomUUID());
        var person = api.register(organisation, with(registration(freshPersonalId()), "fullName", name));

        assertThat(ids(find(organisation, "q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)))).containsExactly(person.id());
    }

    @Test
    void findsInTheAreaByNameYearAndCommune() {
        var person = api.register(officer("15"), with(with(registration(freshPersonalId()), "fullName", "Thào Thị Ninh"), "address", Map.of("communeCode", "02746")));

        assertThat(ids(find(officer("15"), "q=thao thi ninh"))).contains(person.id());
        assertThat(ids(find(officer("02746"), "q=ninh&birthYear=1980"))).contains(person.id());
        assertThat(ids(find(officer("VN"), "q=thao thi&communeCode=02746"))).contains(person.id());
        assertThat(ids(find(officer("15"), "communeCode=02746"))).contains(person.id());
        assertThat(ids(find(officer("15"), "q=ninh&birthYear=1981"))).isEmpty();
        assertThat(ids(find(officer("14"), "q=thao thi ninh"))).isEmpty();
        assertThat(ids(find(officer("14"), "communeCode=02746"))).isEmpty();
    }

    @Test
    void pagesInTheOrderOfIds() {
        var organisation = partner("ORG" + UUID.randomUUID());
        var registered = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            registered.add(api.register(organisation, registration(freshPersonalId())).id());
        }

        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = find(organisation, "q=giang&limit=2&cursor=" + cursor);
            seen.addAll(ids(page));
            cursor = page.body().path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(registered.stream().sorted().toList());
    }

    @Test
    void searchesOnlyThroughIndexes() {
        var id = freshPersonalId();
        var collector = TestIssuer.token("indexes", List.of("collector"), List.of(), "ORG" + UUID.randomUUID());
        var person = api.register(collector, registration(id));
        api.refuseScans(true);
        try {
            for (var query : List.of("personalId=" + id, "q=giang a", "communeCode=02683", "q=pao&communeCode=02683&birthYear=1980", "limit=3")) {
                assertThat(List.of(officer("15"), officer("VN"), officer("02683"), collector)).allSatisfy(token -> assertThat(find(token, query).status()).isEqualTo(200));
            }
            assertThat(api.get(collector, "/api/v1/participants/" + person.id()).status()).isEqualTo(200);
        } finally {
            api.refuseScans(false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "personalId=123, 422, personal-id-invalid", "siCode=abc, 422, invalid-value", "q=%20!, 422, invalid-value", "birthYear=1800, 422, invalid-value",
        "communeCode=99999, 422, unknown-unit", "limit=0, 422, invalid-value", "limit=201, 422, invalid-value", "cursor=forged, 400, malformed"})
    void refusesBadFilters(String query, int status, String problem) {
        var reply = find(officer("15"), query);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
    }

    private Api.Reply find(String token, String query) {
        return api.get(token, "/api/v1/participants?" + query);
    }

    private static List<String> ids(Api.Reply page) {
        var ids = new ArrayList<String>();
        page.items().forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }
}
