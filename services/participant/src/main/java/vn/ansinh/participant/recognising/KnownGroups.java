package vn.ansinh.participant.recognising;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** The groups a person can be recognised in: the State's, those of health insurance, and those that local policies define. */
@Component
@EnableConfigurationProperties(GroupSettings.class)
public class KnownGroups {

    private static final List<String> OF_HEALTH_INSURANCE =
            List.of("NEAR_POOR_IN_POOR_COMMUNE", "LEFT_REGION", "TRAFFICKED", "STUDENT", "GRASSROOTS", "AVERAGE_FARM");
    private static final Set<Group> PROVEN_BY_DOCUMENT = Set.of(Group.POOR, Group.NEAR_POOR);
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private final Set<String> codes = new HashSet<>(OF_HEALTH_INSURANCE);
    private final LocalGroups local;

    KnownGroups(GroupSettings settings, LocalGroups local) {
        this.local = local;
        Group.OF_THE_STATE.forEach(group -> codes.add(group.code()));
        codes.addAll(settings.local());
    }

    /** Refuses with {@code group-unknown}. */
    public Group require(String code) {
        boolean hasForm = FORM.matcher(code).matches();
        if (!codes.contains(code) && !(hasForm && local.contain(code))) {
            throw Problem.at(ProblemType.GROUP_UNKNOWN, "group", hasForm ? Map.of("group", code) : Map.of()).asException();
        }
        return new Group(code);
    }

    /** Poor and near-poor households are proven by the commune's list or certificate, whoever recognises them. */
    public static boolean needsEvidence(Group group) {
        return PROVEN_BY_DOCUMENT.contains(group);
    }
}
