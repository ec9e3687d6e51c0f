package vn.ansinh.participant.recognising;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.participant.Api.freshPersonalId;
import static vn.ansinh.participant.Api.officer;
import static vn.ansinh.participant.Api.partner;
import static vn.ansinh.participant.Api.registration;
import static vn.ansinh.participant.Api.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.contracts.event.EventType;
import vn.ansinh.contracts.event.LocalPolicyApproved;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.messaging.ReceivedEvent;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.participant.Api;
import vn.ansinh.participant.ParticipantTest;

@ParticipantTest
class RecognisingFlowTest {

    private static final Map<String, Object> POOR = Map.of("group", "POOR", "from", "2026-01-01", "to", "2026-12-31",
            "evidence", Map.of("document", "12/QĐ-UBND", "issuedOn", "2025-12-20", "issuer", "UBND xã Bát Xát"));

    @Autowired
    private Api api;

    @Autowired
    private LocalGroups localGroups;

    @Autowired
    private Transactions transactions;

    @Test
    void recognisesAGroupWithItsEvidence() {
        var person = api.register(partner("VNPOST"), registration(freshPersonalId()));

        var reply = recognise(partner("VNPOST"), person, POOR);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).endsWith("/groups/" + reply.id());
        assertThat(reply.body().path("evidence").path("document").asString()).isEqualTo("12/QĐ-UBND");
        assertThat(api.events(person.id())).containsExactly("vn.ansinh.person.registered.v1", "vn.ansinh.group.recognised.v1");
        assertThat(api.get(officer("15"), "/api/v1/participants/" + person.id()).body().path("groups").path(0).path("group").asString()).isEqualTo("POOR");
    }

    @Test
    void wantsEvidenceForPoorAndFromCollectors() {
        var person = api.register(partner("VNPOST"), registration(freshPersonalId()));
        var ethnic = Map.<String, Object>of("group", "ETHNIC", "from", "2026-01-01");

        assertThat(recognise(officer("15"), person, with(POOR, "evidence", null)).problem()).isEqualTo("evidence-missing");
        assertThat(recognise(partner("VNPOST"), person, ethnic).problem()).isEqualTo("evidence-missing");
        assertThat(recognise(officer("15"), person, ethnic).status()).isEqualTo(201);
    }

    @Test
    void refusesBadInput() {
        var person = api.register(officer("15"), registration(freshPersonalId()));

        assertThat(recognise(officer("15"), person, with(POOR, "group", "RICH")).problem()).isEqualTo("group-unknown");
        assertThat(recognise(officer("15"), person, with(POOR, "group", "a b")).problem()).isEqualTo("group-unknown");
        assertThat(recognise(officer("15"), person, with(POOR, "to", "2025-12-31")).problem()).isEqualTo("invalid-value");
        assertThat(recognise(officer("15"), person, with(POOR, "from", null)).problem()).isEqualTo("invalid-value");
        assertThat(recognise(officer("14"), person, POOR).problem()).isEqualTo("outside-area");
        assertThat(api.events(person.id())).hasSize(1);
    }

    @Test
    void knowsTheGroupsOfApprovedLocalPolicies() {
        var person = api.register(officer("15"), registration(freshPersonalId()));
        var escaped = with(POOR, "group", "JUST_ESCAPED_POVERTY");
        assertThat(recognise(officer("15"), person, escaped).problem()).isEqualTo("group-unknown");

        var approved = new LocalPolicyApproved(UUID.randomUUID(), new UnitKey("15", LocalDate.of(2025, 7, 1)), Scheme.VOLUNTARY_SI, Payer.PROVINCE,
                List.of(Group.POOR, new Group("JUST_ESCAPED_POVERTY")), LocalDate.of(2026, 1, 1), null);
        transactions.run(() -> localGroups.apply(List.of(new ReceivedEvent(UUID.randomUUID(), EventType.LOCAL_POLICY_APPROVED,
                approved.policyId().toString(), 1, Instant.EPOCH, approved, Topics.SUBSIDY, 0, 0))));

        assertThat(recognise(officer("15"), person, escaped).status()).isEqualTo(201);
        assertThat(recognise(officer("15"), person, with(POOR, "group", "JUST_ESCAPED_NEAR_POVERTY")).problem()).isEqualTo("group-unknown");
    }

    @Test
    void refusesTheSameGroupTwiceForADay() {
        var person = api.register(officer("15"), registration(freshPersonalId()));
        recognise(officer("15"), person, POOR);

        assertThat(recognise(officer("15"), person, with(POOR, "from", "2026-12-31")).problem()).isEqualTo("conflict");
        assertThat(recognise(officer("15"), person, with(with(POOR, "from", "2026-12-31"), "to", "2027-12-31")).problem()).isEqualTo("conflict");
        assertThat(recognise(officer("15"), person, with(with(POOR, "from", "2027-01-01"), "to", null)).status()).isEqualTo(201);
    }

    @Test
    void endsAGroupBeforeItsTime() {
        var person = api.register(officer("15"), registration(freshPersonalId()));
        var group = recognise(officer("15"), person, POOR);

        var ended = end(officer("15"), person, group, "2026-08-31");

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.header("ETag")).isEqualTo("\"3\"");
        assertThat(ended.body().path("to").asString()).isEqualTo("2026-08-31");
        assertThat(api.events(person.id())).last().isEqualTo("vn.ansinh.group.ended.v1");
        assertThat(end(officer("15"), person, group, "2026-09-30").problem()).isEqualTo("invalid-value");
    }

    @Test
    void letsAnOrganisationEndOnlyWhatItRecognised() {
        var person = api.register(partner("VNPOST"), registration(freshPersonalId()));
        var officers = recognise(officer("15"), person, POOR);
        var own = recognise(partner("VNPOST"), person, with(POOR, "group", "ETHNIC"));

        assertThat(end(partner("VNPOST"), person, officers, "2026-08-31").problem()).isEqualTo("outside-organisation");
        assertThat(end(partner("VNPOST"), person, own, "2026-08-31").status()).isEqualTo(200);
    }

    private Api.Reply recognise(String token, Api.Reply person, Map<String, Object> body) {
        return api.post(token, "/api/v1/participants/" + person.id() + "/groups", body);
    }

    private Api.Reply end(String token, Api.Reply person, Api.Reply group, String to) {
        return api.post(token, "/api/v1/participants/" + person.id() + "/groups/" + group.id() + "/end", Map.of("to", to, "reason", "ra khỏi danh sách"));
    }
}
