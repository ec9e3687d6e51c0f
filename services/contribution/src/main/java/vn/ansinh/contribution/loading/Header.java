package vn.ansinh.contribution.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/**
 * Where each column stands.
 *
 * @param unknown headings that mean nothing here and are ignored
 */
record Header(Map<Column, Integer> positions, int width, List<String> unknown) {

    /** @param withOrganisation whether the rows must name their organisation */
    static Header of(List<String> headings, boolean withOrganisation) {
        var positions = new EnumMap<Column, Integer>(Column.class);
        var unknown = new ArrayList<String>();
        for (int at = 0; at < headings.size(); at++) {
            var heading = headings.get(at);
            int position = at;
            Column.ofHeading(heading).ifPresentOrElse(column -> {
                if (column.isNamed(heading)) {
                    positions.put(column, position);
                } else {
                    positions.putIfAbsent(column, position);
                }
            }, () -> unknown.add(heading));
        }
        requireComplete(positions, withOrganisation);
        return new Header(positions, headings.size(), unknown.stream().filter(it -> !it.isBlank()).toList());
    }

    private static void requireComplete(Map<Column, Integer> positions, boolean withOrganisation) {
        var missing = Arrays.stream(Column.values())
                .filter(it -> it.required() || it == Column.ORGANISATION && withOrganisation)
                .filter(it -> !positions.containsKey(it))
                .map(it -> new FieldProblem(null, null, it.field(), "column-missing", Map.of("column", it.field()))).toList();
        if (!missing.isEmpty()) {
            throw new Problem(ProblemType.INVALID_VALUE, Map.of(), missing, Map.of()).asException();
        }
    }

    /** The trimmed text of a cell; empty where the column or the cell is not there. */
    String cell(List<String> cells, Column column) {
        var at = positions.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }
}
