package vn.ansinh.participant.keeping;

import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.SiCode;

/**
 * Who a person is.
 *
 * @param ethnicity code of the 54 peoples, {@code 01} is Kinh
 */
public record Identity(PersonalId personalId, @Nullable SiCode siCode, String fullName, Birth birth, Sex sex, String ethnicity, @Nullable String phone) {

    /** Old numbers contain errors, so a disagreement is shown and never refused. */
    public boolean personalIdAgrees() {
        return personalId.agreesWith(birth.date().getYear(), sex);
    }

    /** Whether the names are the same, apart from accents and capitals. */
    public boolean hasNameOf(Identity other) {
        return Names.plain(fullName).equals(Names.plain(other.fullName));
    }

    /** Without personal data: a record's own text would carry all of it. */
    @Override
    public String toString() {
        return "Identity[" + personalId + "]";
    }
}
