package vn.ansinh.subsidy.rules;

import java.util.Map;

/**
 * Why a value cannot stand in a parameter.
 *
 * @param member    the member of the value that is wrong, as files and requests call it; empty for the value as a whole
 * @param code      stable code with a text in Vietnamese and English
 * @param arguments what the text names
 * @param reason    the text of a message about a file
 */
public record Flaw(String member, String code, Map<String, String> arguments, String reason) {

    /** @param index which of the values it is, from 0 */
    public record At(int index, Flaw flaw) {
    }
}
