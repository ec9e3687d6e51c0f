package vn.ansinh.participant.keeping;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/** The units in which somebody can live: communes, and the island districts that had none. */
@Component
public class Homes {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z@-]{1,20}");

    private final AdminUnits units;

    public Homes(AdminUnits units) {
        this.units = units;
    }

    /** Refuses with {@code unknown-unit} what is no such unit on the day; {@code code@day} is read on its own day. */
    public AdminUnit on(String communeCode, LocalDate day, String field) {
        return units.resolve(communeCode, day).filter(this::isHome).orElseThrow(() -> Problem.at(ProblemType.UNKNOWN_UNIT, field,
                FORM.matcher(communeCode).matches() ? Map.of("code", communeCode, "day", day.toString()) : Map.of("day", day.toString())).asException());
    }

    private boolean isHome(AdminUnit unit) {
        return unit.level() == Level.COMMUNE || unit.level() == Level.DISTRICT && units.children(unit.key()).isEmpty();
    }
}
