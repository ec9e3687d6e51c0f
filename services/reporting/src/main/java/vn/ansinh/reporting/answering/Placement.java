package vn.ansinh.reporting.answering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/**
 * Which units a question's rows are about, month by month. {@code code@day} puts every month on the map of that day; a bare code is read on the map of
 * each month's last day, or on today's.
 */
final class Placement {
    private final AdminUnits units;
    private final LocalDate today;
    private final ReportQuestion question;
    private final Map<LocalDate, Placed> known = new HashMap<>();

    Placement(AdminUnits units, LocalDate today, ReportQuestion question) {
        this.units = units;
        this.today = today;
        this.question = question;
    }

    /** @param rows the units to answer about: {@code asked} itself, or those of the asked level below it */
    record Placed(AdminUnit asked, List<AdminUnit> rows) {
    }

    /** @throws ProblemException {@code unknown-unit} if no unit of this code holds on that map, {@code invalid-value} if it has no units of the level */
    Placed in(YearMonth month) {
        return known.computeIfAbsent(mapOf(month), this::place);
    }

    private LocalDate mapOf(YearMonth month) {
        int at = question.unit().indexOf('@');
        if (at >= 0) {
            try {
                return LocalDate.parse(question.unit().substring(at + 1));
            } catch (DateTimeException e) {
                throw refused(ProblemType.INVALID_VALUE, "unit", "wrong-form", Map.of());
            }
        }
        return question.map() == MapChoice.TODAY ? today : month.atEndOfMonth();
    }

    private Placed place(LocalDate day) {
        var asked = units.resolve(question.unit(), day).orElseThrow(() -> refused(ProblemType.UNKNOWN_UNIT, "unit", ProblemType.UNKNOWN_UNIT.slug(),
                Map.of("code", code(), "day", day.toString())));
        var level = question.level();
        if (level == null || level == asked.level()) {
            return new Placed(asked, List.of(asked));
        }
        var rows = below(asked, level, day);
        if (rows.isEmpty()) {
            throw refused(ProblemType.INVALID_VALUE, "level", "invalid", Map.of());
        }
        return new Placed(asked, rows);
    }

    private List<AdminUnit> below(AdminUnit asked, Level level, LocalDate day) {
        return units.all(day, level).stream()
                .filter(unit -> units.ancestor(unit.key(), asked.level()).filter(above -> above.key().equals(asked.key())).isPresent()).toList();
    }

    private String code() {
        int at = question.unit().indexOf('@');
        var code = at < 0 ? question.unit() : question.unit().substring(0, at);
        return code.length() > 10 ? code.substring(0, 10) : code;
    }

    private static ProblemException refused(ProblemType type, String parameter, String code, Map<String, String> arguments) {
        return new Problem(type, arguments, List.of(new FieldProblem(null, null, parameter, code, arguments)), Map.of()).asException();
    }
}
