package vn.ansinh.subsidy.supplementing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/** Makes the terms of what somebody entered, or tells all that is wrong with it. */
final class PolicyReader {

    private static final Set<String> OF_HEALTH_INSURANCE =
            Set.of("NEAR_POOR", "NEAR_POOR_IN_POOR_COMMUNE", "LEFT_REGION", "TRAFFICKED", "STUDENT", "GRASSROOTS", "AVERAGE_FARM", "OTHER");
    private static final Map<Payer, Level> LEVELS = Map.of(Payer.PROVINCE, Level.PROVINCE, Payer.DISTRICT, Level.DISTRICT, Payer.COMMUNE, Level.COMMUNE);

    private final AdminUnits units;

    PolicyReader(AdminUnits units) {
        this.units = units;
    }

    /** @throws ProblemException with every field that is wrong */
    Terms read(PolicyRequest request) {
        var unit = unit(request);
        var wrong = new ArrayList<FieldProblem>();
        payer(request, unit, wrong);
        period(request, wrong);
        groups(request, wrong);
        if (!wrong.isEmpty()) {
            throw new Problem(ProblemType.INVALID_VALUE, Map.of(), wrong, Map.of()).asException();
        }
        var excluded = EnumSet.noneOf(Method.class);
        excluded.addAll(Objects.requireNonNullElse(request.excludedMethods(), List.of()));
        return new Terms(request.name().strip(), unit.key(), request.scheme(), request.payer(), request.validFrom(), request.validTo(),
                new Terms.Source(request.document().number().strip(), request.document().date(), stripped(request.document().clause())),
                request.groups().stream().map(PolicyReader::group).toList(), excluded, Boolean.TRUE.equals(request.permanentResidentsOnly()),
                request.stackingOrder(), stripped(request.fundedBy()), !Boolean.FALSE.equals(request.confirmed()), stripped(request.note()),
                Objects.requireNonNullElse(request.replaces(), List.<UUID>of()).stream().map(UUID::toString).distinct().toList());
    }

    private AdminUnit unit(PolicyRequest request) {
        return units.resolve(request.unit(), request.validFrom()).filter(unit -> unit.level() != Level.COUNTRY)
                .orElseThrow(() -> Problem.at(ProblemType.UNKNOWN_UNIT, "unit", Map.of("code", request.unit(), "day", request.validFrom().toString()))
                        .asException());
    }

    private static void payer(PolicyRequest request, AdminUnit unit, List<FieldProblem> wrong) {
        if (request.payer() == Payer.STATE) {
            wrong.add(FieldProblem.of("payer", "unknown-value", Map.of("allowed",
                    Arrays.stream(Payer.values()).filter(payer -> payer != Payer.STATE).map(Enum::name).collect(Collectors.joining(", ")))));
            return;
        }
        var level = LEVELS.get(request.payer());
        if (level != null && unit.level().compareTo(level) < 0) {
            wrong.add(FieldProblem.of("payer", "payer-above-unit", Map.of("payer", request.payer().name())));
        }
    }

    private static void period(PolicyRequest request, List<FieldProblem> wrong) {
        if (request.validFrom().isBefore(RuleSet.FIRST_DAY)) {
            wrong.add(FieldProblem.of("validFrom", "out-of-range", Map.of("min", RuleSet.FIRST_DAY.toString())));
        }
        var to = request.validTo();
        if (to != null && to.isBefore(request.validFrom())) {
            wrong.add(FieldProblem.of("validTo", "out-of-range", Map.of("min", request.validFrom().toString())));
        }
    }

    private static void groups(PolicyRequest request, List<FieldProblem> wrong) {
        var seen = new HashSet<String>();
        for (int i = 0; i < request.groups().size(); i++) {
            var group = request.groups().get(i);
            var at = "groups." + i + ".";
            if (!seen.add(group.group())) {
                wrong.add(FieldProblem.of(at + "group", "duplicate", Map.of()));
            }
            if (group.name() == null && !isOfTheState(group.group(), request.scheme())) {
                wrong.add(FieldProblem.of(at + "name", "group-name-needed", Map.of()));
            }
            if (group.percent() == null && group.monthlyAmount() == null) {
                wrong.add(FieldProblem.of(at + "percent", "required", Map.of()));
            }
            if (group.percent() != null && group.monthlyAmount() != null) {
                wrong.add(FieldProblem.of(at + "monthlyAmount", "must-be-absent", Map.of()));
            }
        }
    }

    static boolean isOfTheState(String code, Scheme scheme) {
        return switch (scheme) {
            case VOLUNTARY_SI -> Group.OF_THE_STATE.contains(new Group(code));
            case HOUSEHOLD_HI -> OF_HEALTH_INSURANCE.contains(code);
        };
    }

    private static Terms.GroupSupport group(PolicyRequest.GroupTerms group) {
        var name = group.name();
        var amount = group.monthlyAmount();
        return new Terms.GroupSupport(new Group(group.group()), name == null ? null : new BilingualText(name.vi().strip(), name.en().strip()),
                stripped(group.definition()), group.percent(), amount == null ? null : Vnd.of(amount), group.maxMonths(), group.monthsFromRecognition());
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
