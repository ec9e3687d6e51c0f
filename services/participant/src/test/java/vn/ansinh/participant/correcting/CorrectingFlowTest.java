package vn.ansinh.participant.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.participant.Api.freshPersonalId;
import static vn.ansinh.participant.Api.officer;
import static vn.ansinh.participant.Api.partner;
import static vn.ansinh.participant.Api.registration;

import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.participant.Api;
import vn.ansinh.participant.ParticipantTest;
import vn.ansinh.participant.protecting.FieldKeyset;
import vn.ansinh.participant.protecting.LookupHash;

@ParticipantTest
class CorrectingFlowTest {

    @Autowired
    private Api api;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void correctsOnlyWhatIsGivenAndPublishesIt() {
        var person = api.register(officer("15"), registration(freshPersonalId()));

        var reply = api.patch(officer("15"), path(person), Map.of("fullName", "Giàng A Pao", "birthDate", "1980-05-18"), person.header("ETag"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.body().path("fullName").asString()).isEqualTo("Giàng A Pao");
        assertThat(reply.body().path("phone").asString()).isEqualTo("0912345678");
        assertThat(api.events(person.id())).containsExactly("vn.ansinh.person.registered.v1", "vn.ansinh.person.corrected.v1");
        assertThat(api.stored(person.id()).getList("changes", Document.class)).hasSize(2)
                .last().satisfies(change -> assertThat(change.getList("fields", String.class)).containsExactly("fullName", "birthDate"));
    }

    @Test
    void wantsTheVersionThatWasRead() {
        var person = api.register(officer("15"), registration(freshPersonalId()));
        var body = Map.of("fullName", "Giàng A Pao");

        assertThat(api.patch(officer("15"), path(person), body, null).status()).isEqualTo(428);
        assertThat(api.patch(officer("15"), path(person), body, "\"7\"").status()).isEqualTo(412);
        assertThat(api.patch(officer("15"), path(person), body, "seven").status()).isEqualTo(400);
        assertThat(api.stored(person.id()).getString("fullName")).isEqualTo("Giàng A Páo");
    }

    @Test
    void changesANumberAndFreesTheOldOne() {
        var wrong = freshPersonalId();
        var right = freshPersonalId();
        var person = api.register(officer("15"), registration(wrong));

        var corrected = api.patch(officer("15"), path(person), Map.of("personalId", right), person.header("ETag"));
        var other = api.register(officer("15"), registration(wrong));

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(201);
        assertThat(api.get(officer("15"), "/api/v1/participants?personalId=" + right).items().path(0).path("id").asString()).isEqualTo(person.id());
    }

    @Test
    void freesANumberThatWasTakenBeforeAKeyWasRotated() {
        var wrong = freshPersonalId();
        var person = api.register(officer("15"), registration(wrong));
        var older = new LookupHash(FieldKeyset.parse(ParticipantTest.OLDER_KEY)).of(new PersonalId(wrong));
        mongo.remove(Query.query(Criteria.where("person").is(person.id())), "claims");
        mongo.insert(new Document("_id", older).append("person", person.id()), "claims");

        assertThat(api.register(officer("15"), registration(wrong)).problem()).isEqualTo("participant-exists");
        api.patch(officer("15"), path(person), Map.of("personalId", freshPersonalId()), person.header("ETag"));

        assertThat(api.register(officer("15"), registration(wrong)).status()).isEqualTo(201);
    }

    @Test
    void refusesANumberSomebodyElseHas() {
        var taken = freshPersonalId();
        var owner = api.register(officer("15"), registration(taken));
        var person = api.register(officer("15"), registration(freshPersonalId()));

        var reply = api.patch(officer("15"), path(person), Map.of("personalId", taken), person.header("ETag"));

        assertThat(reply.problem()).isEqualTo("participant-exists");
        assertThat(reply.body().path("participantId").asString()).isEqualTo(owner.id());
    }

    @Test
    void makesNoVersionOfNothing() {
        var person = api.register(officer("15"), registration(freshPersonalId()));

        assertThat(api.patch(officer("15"), path(person), Map.of("sex", "MALE"), person.header("ETag")).header("ETag")).isEqualTo("\"1\"");
        assertThat(api.events(person.id())).hasSize(1);
    }

    @Test
    void isForOfficersOfTheAreaAlone() {
        var person = api.register(partner("VNPOST"), registration(freshPersonalId()));
        var body = Map.of("fullName", "Giàng A Pao");

        assertThat(api.patch(partner("VNPOST"), path(person), body, "\"1\"").problem()).isEqualTo("role-missing");
        assertThat(api.patch(officer("14"), path(person), body, "\"1\"").problem()).isEqualTo("outside-area");
        assertThat(api.patch(officer("15"), path(person), Map.of("personalId", "123"), "\"1\"").problem()).isEqualTo("personal-id-invalid");
    }

    private static String path(Api.Reply person) {
        return "/api/v1/participants/" + person.id();
    }
}
