package vn.ansinh.participant.enrolling;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.internal.Enrolment;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.participant.keeping.Evidence;
import vn.ansinh.participant.keeping.Given;
import vn.ansinh.participant.keeping.Homes;
import vn.ansinh.participant.keeping.Identity;
import vn.ansinh.participant.recognising.KnownGroups;

/** Checks the values of a row; refuses with the problem of the first field that cannot be taken. */
@Component
class RowReader {

    private static final int LONGEST_EVIDENCE = 120;

    private final Homes homes;
    private final KnownGroups groups;

    RowReader(Homes homes, KnownGroups groups) {
        this.homes = homes;
        this.groups = groups;
    }

    Candidate read(Enrolment.Row row) {
        var identity = new Identity(Given.personalId(row.personalId()), Given.siCode(row.siCode()), Given.fullName(row.fullName()),
                Given.birth(row.birthDate(), row.birthDate() == null ? row.birthYear() : null, row.on()), row.sex(), Given.ethnicity(row.ethnicity()), null);
        var unit = homes.on(row.communeCode(), row.on(), "communeCode").key();
        var group = group(row.group());
        return new Candidate(row.row(), identity, row.on(), unit, Given.detail(row.address(), "address"), group, evidence(group, row.evidenceNo()));
    }

    private @Nullable Group group(@Nullable Group given) {
        if (given == null) {
            return null;
        }
        var group = groups.require(given.code());
        return group.equals(Group.OTHER) ? null : group;
    }

    private static @Nullable Evidence evidence(@Nullable Group group, @Nullable String number) {
        if (number == null || number.isBlank()) {
            if (group != null && KnownGroups.needsEvidence(group)) {
                throw Problem.at(ProblemType.EVIDENCE_MISSING, "evidenceNo", Map.of("group", group.code())).asException();
            }
            return null;
        }
        if (number.length() > LONGEST_EVIDENCE) {
            throw Given.invalid("evidenceNo", "too-long", Map.of("max", String.valueOf(LONGEST_EVIDENCE)));
        }
        return new Evidence(number.strip(), null, null);
    }
}
