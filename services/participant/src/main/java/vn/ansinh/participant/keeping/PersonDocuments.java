package vn.ansinh.participant.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.SiCode;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.participant.protecting.Vault;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/**
 * A person as a document. Numbers, phone and free address are sealed; {@code nameKeys}, {@code birthYear}, {@code province} and {@code commune} (codes on
 * the newest map) are there to be searched.
 */
@Component
class PersonDocuments {

    private final Vault vault;
    private final Residence residence;
    private final AdminUnits units;

    PersonDocuments(Vault vault, Residence residence, AdminUnits units) {
        this.vault = vault;
        this.residence = residence;
        this.units = units;
    }

    Document write(Person person) {
        String id = person.id().toString();
        var identity = person.identity();
        var place = residence.on(person, Residence.NEWEST);
        var siCode = identity.siCode();
        return new Document("_id", id)
                .append("version", person.version())
                .append("personalId", seal(id, "personalId", identity.personalId().value()))
                .append("siCode", seal(id, "siCode", siCode == null ? null : siCode.value()))
                .append("fullName", identity.fullName())
                .append("nameKeys", Names.keys(identity.fullName()))
                .append("birthDate", identity.birth().date().toString())
                .append("birthYear", identity.birth().date().getYear())
                .append("birthYearOnly", identity.birth().yearOnly())
                .append("sex", identity.sex().name())
                .append("ethnicity", identity.ethnicity())
                .append("phone", seal(id, "phone", identity.phone()))
                .append("province", units.ancestor(place, Level.PROVINCE).map(AdminUnit::code).orElse(""))
                .append("commune", units.ancestor(place, Level.COMMUNE).map(AdminUnit::code).orElse(""))
                .append("addresses", person.addresses().stream().map(address -> write(id, address)).toList())
                .append("groups", person.groups().stream().map(PersonDocuments::write).toList())
                .append("changes", person.changes().stream().map(PersonDocuments::write).toList());
    }

    Person read(Document document) {
        String id = document.getString("_id");
        String siCode = open(id, "siCode", document);
        var identity = new Identity(new PersonalId(vault.open(id, "personalId", document.get("personalId", Binary.class).getData())),
                siCode == null ? null : new SiCode(siCode), document.getString("fullName"),
                new Birth(LocalDate.parse(document.getString("birthDate")), document.getBoolean("birthYearOnly")), Sex.valueOf(document.getString("sex")),
                document.getString("ethnicity"), open(id, "phone", document));
        return new Person(PersonId.parse(id), document.getLong("version"), identity,
                document.getList("addresses", Document.class).stream().map(address -> address(id, address)).toList(),
                document.getList("groups", Document.class).stream().map(PersonDocuments::membership).toList(),
                document.getList("changes", Document.class).stream().map(PersonDocuments::change).toList());
    }

    private Document write(String id, Address address) {
        return new Document("unit", address.unit().toString()).append("detail", seal(id, "address", address.detail()))
                .append("from", address.from().toString()).append("recordedAt", Date.from(address.recordedAt()));
    }

    private Address address(String id, Document document) {
        return new Address(UnitKey.parse(document.getString("unit")), open(id, "address", "detail", document), LocalDate.parse(document.getString("from")),
                instant(document, "recordedAt"));
    }

    private static Document write(Membership membership) {
        var document = new Document("id", membership.id().toString()).append("group", membership.group().code())
                .append("from", membership.from().toString()).append("to", text(membership.to()))
                .append("endReason", membership.endReason()).append("recognisedBy", membership.recognisedBy());
        var evidence = membership.evidence();
        return evidence == null ? document : document.append("evidence", new Document("document", evidence.document())
                .append("issuedOn", text(evidence.issuedOn())).append("issuer", evidence.issuer()));
    }

    private static Membership membership(Document document) {
        var evidence = document.get("evidence", Document.class);
        return new Membership(UUID.fromString(document.getString("id")), new Group(document.getString("group")), LocalDate.parse(document.getString("from")),
                day(document, "to"), evidence == null ? null : new Evidence(evidence.getString("document"), day(evidence, "issuedOn"), evidence.getString("issuer")),
                document.getString("endReason"), document.getString("recognisedBy"));
    }

    private static Document write(Change change) {
        return new Document("at", Date.from(change.at())).append("actor", change.actor()).append("organisation", change.organisation())
                .append("what", change.what()).append("fields", change.fields());
    }

    private static Change change(Document document) {
        return new Change(instant(document, "at"), document.getString("actor"), document.getString("organisation"), document.getString("what"),
                List.copyOf(document.getList("fields", String.class)));
    }

    private @Nullable Binary seal(String id, String field, @Nullable String text) {
        return text == null ? null : new Binary(vault.seal(id, field, text));
    }

    private @Nullable String open(String id, String field, Document document) {
        return open(id, field, field, document);
    }

    private @Nullable String open(String id, String field, String member, Document document) {
        var sealed = document.get(member, Binary.class);
        return sealed == null ? null : vault.open(id, field, sealed.getData());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(Document document, String member) {
        String text = document.getString(member);
        return text == null ? null : LocalDate.parse(text);
    }

    private static Instant instant(Document document, String member) {
        return document.getDate(member).toInstant();
    }
}
