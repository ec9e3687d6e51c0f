package vn.ansinh.subsidy.streaming;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether bytes are well-formed UTF-8. */
final class Utf8 {

    private Utf8() {
    }

    static boolean isValid(Records records, int begin, int end) {
        if (records.isAscii()) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(records.bytes(), begin, end - begin));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
