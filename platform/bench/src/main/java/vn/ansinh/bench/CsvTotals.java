package vn.ansinh.bench;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the lines of an answered CSV come to. */
final class CsvTotals {

    private long lines;
    private long gross;
    private long own;
    private final TreeMap<String, Integer> problems = new TreeMap<>();

    private CsvTotals() {
    }

    static CsvTotals of(Stream<String> answer) {
        var totals = new CsvTotals();
        var all = answer.iterator();
        var header = List.of(all.next().split(","));
        int gross = header.indexOf("gross");
        int own = header.indexOf("participantPays");
        int problem = header.indexOf("problem");
        all.forEachRemaining(line -> totals.add(line.split(",", -1), gross, own, problem));
        return totals;
    }

    private void add(String[] fields, int grossAt, int ownAt, int problemAt) {
        lines++;
        if (fields[problemAt].isEmpty()) {
            gross += Long.parseLong(fields[grossAt]);
            own += Long.parseLong(fields[ownAt]);
        } else {
            problems.merge(fields[problemAt], 1, Integer::sum);
        }
    }

    @Override
    public String toString() {
        return "%,d lines, gross %,d, own part %,d, problems %s".formatted(lines, gross, own, problems);
    }
}
