package vn.ansinh.subsidy.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RecordsProperties {

    @Property
    void readsEveryRecordAsItWasWrittenHoweverTheBytesArrive(@ForAll("records") List<List<String>> written, @ForAll @IntRange(min = 1, max = 7) int piece,
                                                             @ForAll boolean withCarriageReturn) throws IOException {
        var end = withCarriageReturn ? "\r\n" : "\n";
        var text = written.stream().map(fields -> String.join(",", fields)).collect(Collectors.joining(end));
        var records = new Records(inPieces(text, piece));
        var read = new ArrayList<List<String>>();
        while (records.next()) {
            assertThat(records.isWellFormed()).isTrue();
            read.add(fields(records));
        }
        assertThat(read).isEqualTo(written);
    }

    @Property
    void whateverStandsInOneLineTheLinesAroundItAreRead(@ForAll("noise") String noise) throws IOException {
        var text = "a,b\n" + noise + "\nc,d\n";
        var records = new Records(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        records.expect(2);
        var read = new ArrayList<List<String>>();
        while (records.next()) {
            if (records.isWellFormed()) {
                read.add(fields(records));
            }
        }
        assertThat(read).startsWith(List.of("a", "b")).endsWith(List.of("c", "d"));
    }

    @Provide
    Arbitrary<List<List<String>>> records() {
        var plain = Arbitraries.strings().withChars("abc019-. \tệ").ofMaxLength(12);
        var quoted = Arbitraries.strings().withChars("ab,\n\r\"ệ ").ofMaxLength(12).map(text -> '"' + text.replace("\"", "\"\"") + '"');
        var fields = Arbitraries.oneOf(plain, quoted).list().ofMinSize(2).ofMaxSize(5);
        return fields.list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars("a,\"\r\n\u0000\u00e1\u00ba").ofMaxLength(40);
    }

    private static List<String> fields(Records records) {
        var fields = new ArrayList<String>();
        for (int at = 0; at < records.count(); at++) {
            fields.add(new String(records.bytes(), records.begin(at), records.end(at) - records.begin(at), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static InputStream inPieces(String text, int piece) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, piece));
            }
        };
    }
}
