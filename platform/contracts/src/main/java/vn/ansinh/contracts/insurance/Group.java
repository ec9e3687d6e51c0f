package vn.ansinh.contracts.insurance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Code of a support group (nhóm đối tượng hỗ trợ). The State's groups of voluntary social insurance are constants; local policies may define others.
 *
 * @param code upper case letters, digits and underscores
 */
public record Group(@JsonValue String code) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /** Poor household (hộ nghèo). */
    public static final Group POOR = new Group("POOR");
    /** Lives in an island commune or special zone (xã đảo, đặc khu). */
    public static final Group ISLAND = new Group("ISLAND");
    /** Near-poor household (hộ cận nghèo). */
    public static final Group NEAR_POOR = new Group("NEAR_POOR");
    /** Ethnic minority (người dân tộc thiểu số). */
    public static final Group ETHNIC = new Group("ETHNIC");
    /** Everybody else (đối tượng khác). */
    public static final Group OTHER = new Group("OTHER");

    /** The State's groups in the order that decides between equal rates. */
    public static final List<Group> OF_THE_STATE = List.of(POOR, ISLAND, NEAR_POOR, ETHNIC, OTHER);

    /** @throws IllegalArgumentException if the code has another form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Group {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not the form of a group code");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
