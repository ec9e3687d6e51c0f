package vn.ansinh.reporting.answering;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Sex;
import vn.ansinh.reporting.counting.AgeBand;

/** What figures can be broken down by. */
enum Dimension {
    GROUP("group"), SEX("sex"), METHOD("method"), ORGANISATION("organisation"), AGE_BAND("ageBand");

    private static final List<String> HEALTH_INSURANCE_GROUPS = List.of("NEAR_POOR", "NEAR_POOR_IN_POOR_COMMUNE", "LEFT_REGION", "TRAFFICKED", "STUDENT",
            "GRASSROOTS", "AVERAGE_FARM", "OTHER");

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    static Optional<Dimension> of(String parameter) {
        return Arrays.stream(values()).filter(dimension -> dimension.parameter.equals(parameter)).findFirst();
    }

    static List<String> parameters() {
        return Arrays.stream(values()).map(Dimension::parameter).toList();
    }

    /** The name in a question, in a row's {@code by} and in the cells. */
    String parameter() {
        return parameter;
    }

    /** The values that get a row even if nothing was counted, and then those that were found beside them. */
    List<String> values(Scheme scheme, Collection<String> found) {
        var all = new LinkedHashSet<>(always(scheme));
        found.stream().sorted().forEach(all::add);
        return List.copyOf(all);
    }

    private List<String> always(Scheme scheme) {
        boolean health = scheme == Scheme.HOUSEHOLD_HI;
        return switch (this) {
            case GROUP -> health ? HEALTH_INSURANCE_GROUPS : Group.OF_THE_STATE.stream().map(Group::code).toList();
            case SEX -> Arrays.stream(Sex.values()).map(Sex::name).toList();
            case METHOD -> (health ? Stream.of(Method.MONTHS_3, Method.MONTHS_6, Method.MONTHS_12) : Arrays.stream(Method.values())).map(Method::name).toList();
            case ORGANISATION -> List.of();
            case AGE_BAND -> Arrays.stream(AgeBand.values()).filter(band -> health || band != AgeBand.UNDER_15).map(AgeBand::label).toList();
        };
    }
}
