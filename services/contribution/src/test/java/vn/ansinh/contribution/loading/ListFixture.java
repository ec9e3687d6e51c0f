package vn.ansinh.contribution.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list as text: a good row, and rows that differ from it. */
public final class ListFixture {

    private static final Map<String, String> GOOD = new LinkedHashMap<>();

    static {
        GOOD.put("fullName", "Lò Thị Mai");
        GOOD.put("personalId", "010190000001");
        GOOD.put("siCode", "");
        GOOD.put("birthDate", "1990-05-17");
        GOOD.put("sex", "FEMALE");
        GOOD.put("ethnicity", "01");
        GOOD.put("communeCode", "02641");
        GOOD.put("address", "");
        GOOD.put("group", "");
        GOOD.put("evidenceNo", "");
        GOOD.put("income", "1500000");
        GOOD.put("method", "MONTHLY");
        GOOD.put("months", "");
        GOOD.put("startMonth", "2023-10");
        GOOD.put("monthsPaidBefore", "");
        GOOD.put("receiptSeries", "BH23");
        GOOD.put("receiptNo", "0000001");
        GOOD.put("receiptDate", "2023-10-15");
        GOOD.put("collectorCode", "NV0001");
        GOOD.put("amountReceived", "297000");
        GOOD.put("organisation", "VNPOST");
    }

    private final List<Map<String, String>> rows = new ArrayList<>();

    public static List<String> columns() {
        return List.copyOf(GOOD.keySet());
    }

    /** A row of a person and a receipt number of its own, changed as told: column, value, column, value … */
    public ListFixture row(int person, String... changes) {
        var row = new LinkedHashMap<>(GOOD);
        row.put("personalId", "010190%06d".formatted(person));
        row.put("receiptNo", "%07d".formatted(person));
        for (int at = 0; at < changes.length; at += 2) {
            row.put(changes[at], changes[at + 1]);
        }
        rows.add(row);
        return this;
    }

    public ListFixture rows(int from, int count, String... changes) {
        for (int person = from; person < from + count; person++) {
            row(person, changes);
        }
        return this;
    }

    public List<List<String>> cells() {
        return rows.stream().map(row -> List.copyOf(row.values())).toList();
    }

    public String csv() {
        var text = new StringBuilder(String.join(",", GOOD.keySet())).append('\n');
        cells().forEach(row -> text.append(String.join(",", row)).append('\n'));
        return text.toString();
    }
}
