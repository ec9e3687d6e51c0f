package vn.ansinh.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.insuring.HouseholdPayment;
import vn.ansinh.subsidy.insuring.Insured;
import vn.ansinh.subsidy.policies.Conditions;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.subsidy.policies.Worth;

/**
 * One line of {@code law/household-hi.csv}: who is insured and the amounts that must come out. A member is written
 * {@code <order> [<GROUP>[+<GROUP>] [since <day>]] [x <months>] [until <day>]}, a policy {@code <PAYER> <GROUP> <percent>}; several are parted by a slash.
 */
public record HouseholdCase(
        String id, LocalDate date, long baseSalary, Method method, List<Member> members, List<Policy> policies, long gross, long state, long local,
        long participant, List<Long> each) {

    private static final Pattern MEMBER =
            Pattern.compile("(\\d+)(?: ([A-Z][A-Z_+]+))?(?: since (\\d{4}-\\d\\d-\\d\\d))?(?: x (\\d+))?(?: until (\\d{4}-\\d\\d-\\d\\d))?");

    public record Member(int order, List<String> groups, @Nullable LocalDate since, @Nullable Integer months, @Nullable LocalDate endDate) {

        static Member of(String text) {
            var parts = MEMBER.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("not a member: " + text);
            }
            return new Member(Integer.parseInt(parts.group(1)), parts.group(2) == null ? List.of() : List.of(parts.group(2).split("\\+")),
                    parts.group(3) == null ? null : LocalDate.parse(parts.group(3)), parts.group(4) == null ? null : Integer.valueOf(parts.group(4)),
                    parts.group(5) == null ? null : LocalDate.parse(parts.group(5)));
        }
    }

    public record Policy(Payer payer, String group, int percent) {

        static Policy of(String text) {
            var parts = text.split(" ");
            return new Policy(Payer.valueOf(parts[0]), parts[1], Integer.parseInt(parts[2]));
        }
    }

    public static HouseholdCase of(ArgumentsAccessor line) {
        return new HouseholdCase(line.getString(0), LocalDate.parse(line.getString(1)), line.getLong(2), Method.valueOf(line.getString(3)),
                parts(line.getString(4)).map(Member::of).toList(), parts(line.getString(5)).map(Policy::of).toList(), line.getLong(6), line.getLong(7),
                line.getLong(8), line.getLong(9), parts(line.getString(10)).map(Long::valueOf).toList());
    }

    private static Stream<String> parts(@Nullable String text) {
        return text == null ? Stream.empty() : Arrays.stream(text.split(" / "));
    }

    public HouseholdPayment payment() {
        var insured = new ArrayList<Insured>();
        for (var member : members) {
            var groups = new LinkedHashSet<Group>();
            var since = new HashMap<Group, LocalDate>();
            member.groups.stream().map(Group::new).filter(_ -> member.since == null || !member.since.isAfter(date)).forEach(group -> {
                groups.add(group);
                if (member.since != null) {
                    since.put(group, member.since);
                }
            });
            insured.add(new Insured("members." + insured.size() + ".", member.order, groups, since, member.months, member.endDate));
        }
        return new HouseholdPayment(date, method, null, null, insured, inForce(), null, Vnd.ZERO);
    }

    private LocalPolicies inForce() {
        var supplements = policies.stream().map(policy -> new Supplement(policy.toString(), policy.payer, null, new Group(policy.group), null,
                new Worth.Percent(BigDecimal.valueOf(policy.percent)), Conditions.NONE, null, "a case")).toList();
        return new LocalPolicies(supplements, supplements.stream().map(Supplement::group).collect(Collectors.toSet()));
    }

    /** The body of {@code POST /api/v1/calculations}. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("scheme", "HOUSEHOLD_HI");
        body.put("paymentDate", date.toString());
        body.put("method", method.name());
        body.put("members", members.stream().map(HouseholdCase::body).toList());
        if (!policies.isEmpty()) {
            body.put("policies", policies);
        }
        return body;
    }

    private static Map<String, Object> body(Member member) {
        var body = new LinkedHashMap<String, Object>();
        body.put("order", member.order);
        var since = member.since;
        body.put("groups", member.groups.stream().map(group -> since == null ? group : Map.of("code", group, "since", since.toString())).toList());
        if (member.months != null) {
            body.put("months", member.months);
        }
        if (member.endDate != null) {
            body.put("endDate", member.endDate.toString());
        }
        return body;
    }
}
