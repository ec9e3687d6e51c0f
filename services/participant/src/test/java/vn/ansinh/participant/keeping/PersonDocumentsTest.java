package vn.ansinh.participant.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.SiCode;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.participant.protecting.FieldKeyset;
import vn.ansinh.participant.protecting.Vault;
import vn.ansinh.units.AdminUnits;

/** The version before and the version after read the same people: {@code person.json} is a person as an approved version wrote it. */
class PersonDocumentsTest {

    private static final String KEYSET = "dGVzdHMtb25seS1lbmNyeXB0aW9uLWtleS0wMTIzNDV0ZXN0cy1vbmx5LWhhc2hpbmcta2V5LTAxMjM0NTY3OA==";
    private static final PersonId ID = PersonId.parse("019a8e7c-5a00-7c3d-9e5f-0a1b2c3d4e5f");
    private static final Instant AT = Instant.parse("2026-11-20T02:15:30.123Z");
    private static final Person LY_A_SUNG = new Person(ID, 4,
            new Identity(new PersonalId("010090000017"), new SiCode("1520000017"), "Lý A Sùng", Birth.in(1990), Sex.MALE, "08", "0912345678"),
            List.of(new Address(UnitKey.parse("02716@1900-01-01"), "thôn Láo Vàng", LocalDate.of(2020, 1, 1), AT),
                    new Address(UnitKey.parse("02683@2025-07-01"), null, LocalDate.of(2025, 7, 1), AT)),
            List.of(new Membership(UUID.fromString("0b8b1f0e-3f0c-4a57-9f0e-6a1d2c3b4a59"), new Group("POOR"), LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31),
                            new Evidence("45/QĐ-UBND", LocalDate.of(2022, 12, 20), "UBND xã Dền Sáng"), "left the list", "VNPOST"),
                    new Membership(UUID.fromString("5a7c9d2e-1b3f-4c68-8e0a-2f4b6d8c0e1a"), new Group("NEAR_POOR"), LocalDate.of(2024, 1, 1), null, null, null, null)),
            List.of(Change.of("REGISTERED", AT, "collector.vnpost", "VNPOST"), new Change(AT, "officer.laocai", null, "CORRECTED", List.of("phone", "fullName"))));

    private final PersonDocuments documents = new PersonDocuments(new Vault(FieldKeyset.parse(KEYSET)), new Residence(AdminUnits.shipped()), AdminUnits.shipped());

    @Test
    void readsWhatAnApprovedVersionHasWritten() {
        assertThat(documents.read(approved())).isEqualTo(LY_A_SUNG);
    }

    @Test
    void ignoresWhatALaterVersionAdds() {
        var later = approved();
        later.append("addedLater", new Document("a", 1)).getList("addresses", Document.class).forEach(address -> address.append("addedLater", true));
        assertThat(documents.read(later)).isEqualTo(LY_A_SUNG);
    }

    /** Sealed fields differ each time; their names and types do not. */
    @Test
    void writesWhatAnApprovedVersionCanRead() {
        var written = documents.write(LY_A_SUNG);
        assertThat(shape(written)).isEqualTo(shape(approved()));
        assertThat(documents.read(written)).isEqualTo(LY_A_SUNG);
    }

    private static Document approved() {
        try (var file = PersonDocumentsTest.class.getResourceAsStream("person.json")) {
            return Document.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The document with every sealed field replaced by its type. */
    private static Object shape(Object value) {
        return switch (value) {
            case Document document -> {
                var shape = new Document();
                document.forEach((name, member) -> shape.append(name, member == null ? null : shape(member)));
                yield shape;
            }
            case List<?> list -> list.stream().map(PersonDocumentsTest::shape).toList();
            case org.bson.types.Binary sealed -> "sealed " + sealed.getType();
            default -> value;
        };
    }
}
