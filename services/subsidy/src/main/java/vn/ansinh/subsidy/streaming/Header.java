package vn.ansinh.subsidy.streaming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/**
 * Which column stands where.
 *
 * @param line    as it was sent, without byte order mark and line end
 * @param lineEnd as it was sent
 */
record Header(Map<Column, Integer> places, int width, byte[] line, byte[] lineEnd) {

    private static final int SHOWN = 40;
    private static final byte[] CRLF = {'\r', '\n'};
    private static final byte[] LF = {'\n'};

    /** @throws vn.ansinh.contracts.problem.ProblemException if there is none, or one with columns that are unknown, repeated or missing */
    static Header read(Records records) throws IOException {
        records.passByteOrderMark();
        if (!records.next() || !records.isWellFormed() || !Utf8.isValid(records, records.begin(), records.end())) {
            throw Problem.of(ProblemType.MALFORMED).asException();
        }
        var places = new EnumMap<Column, Integer>(Column.class);
        var errors = new ArrayList<FieldProblem>();
        for (int at = 0; at < records.count(); at++) {
            place(heading(records, at), at, places, errors);
        }
        Arrays.stream(Column.values()).filter(column -> column.isRequired() && !places.containsKey(column))
                .forEach(column -> errors.add(error(column.heading(), "column-missing", Map.of("column", column.heading()))));
        if (!errors.isEmpty()) {
            throw new Problem(ProblemType.INVALID_VALUE, Map.of(), List.copyOf(errors), Map.of()).asException();
        }
        var line = Arrays.copyOfRange(records.bytes(), records.begin(), records.end());
        return new Header(places, records.count(), line, records.endsWithCarriageReturn() ? CRLF : LF);
    }

    /** Of each column, -1 where it is not there. */
    int[] positions() {
        return Arrays.stream(Column.values()).mapToInt(column -> places.getOrDefault(column, -1)).toArray();
    }

    private static void place(String heading, int at, Map<Column, Integer> places, List<FieldProblem> errors) {
        var column = Column.of(heading);
        if (column.isEmpty()) {
            errors.add(error(shortened(heading), "column-unknown", Map.of("allowed", Column.all())));
        } else if (places.putIfAbsent(column.get(), at) != null) {
            errors.add(error(heading, "duplicate", Map.of()));
        }
    }

    private static String heading(Records records, int at) {
        int begin = records.begin(at);
        int end = records.end(at);
        if (end - begin > 1 && records.bytes()[begin] == '"') {
            begin++;
            end--;
        }
        return new String(records.bytes(), begin, end - begin, StandardCharsets.UTF_8).strip();
    }

    private static FieldProblem error(String heading, String code, Map<String, String> arguments) {
        return new FieldProblem(null, null, heading, code, arguments);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
