package vn.ansinh.contribution.loading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Neighbouring rows that are worked on together. Rows of one person, and rows with one receipt number, keep their order. */
record Chunk(List<RowResult> rows, Set<String> keys) {

    static Chunk of(List<RowResult> rows) {
        var keys = new HashSet<String>();
        readable(rows).forEach(row -> keys.addAll(keysOf(row)));
        return new Chunk(List.copyOf(rows), keys);
    }

    int first() {
        return rows.getFirst().number();
    }

    int last() {
        return rows.getLast().number();
    }

    /** Whether a row here must wait for a row there. */
    boolean isBoundTo(Chunk other) {
        return !Collections.disjoint(keys, other.keys);
    }

    Chunk without(Set<Integer> decided) {
        return of(rows.stream().filter(it -> !decided.contains(it.number())).toList());
    }

    List<RowResult.Unreadable> unreadable() {
        return rows.stream().filter(RowResult.Unreadable.class::isInstance).map(RowResult.Unreadable.class::cast).toList();
    }

    /** The readable rows in groups to be worked on one after the other: no person and no receipt number stands in a group twice. */
    List<List<Row>> waves() {
        var waves = new ArrayList<List<Row>>();
        var next = new HashMap<String, Integer>();
        for (var row : readable(rows)) {
            int wave = keysOf(row).stream().mapToInt(key -> next.getOrDefault(key, 0)).max().orElse(0);
            keysOf(row).forEach(key -> next.put(key, wave + 1));
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(row);
        }
        return waves;
    }

    private static List<Row> readable(List<RowResult> rows) {
        return rows.stream().filter(RowResult.Readable.class::isInstance).map(it -> ((RowResult.Readable) it).row()).toList();
    }

    private static List<String> keysOf(Row row) {
        return List.of("person " + row.person().personalId(), "number " + row.numberClaim());
    }
}
