package vn.ansinh.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.simulating.PaymentColumns;

/** One payment of voluntary social insurance in all the forms in which it is asked for. */
record SimulatedCase(int number, LocalDate day, long income, Method method, @Nullable Integer months, List<Group> groups, int used) {

    static final String HEADER = "id,scheme,paymentDate,income,method,months,startMonth,groups,communeCode,supportedMonthsUsed\n";

    String csv() {
        return number + ",VOLUNTARY_SI," + day + ',' + income + ',' + method + ',' + (months == null ? "" : months) + ',' + YearMonth.from(day) + ','
                + groups.stream().map(Group::code).collect(Collectors.joining("+")) + ",," + used + '\n';
    }

    Map<String, Object> json() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("scheme", "VOLUNTARY_SI");
        fields.put("paymentDate", day.toString());
        fields.put("income", income);
        fields.put("method", method.name());
        if (months != null) {
            fields.put("months", months);
        }
        fields.put("groups", groups.stream().map(Group::code).toList());
        fields.put("supportedMonthsUsed", used);
        return fields;
    }

    Payment payment() {
        return new Payment(day, Vnd.of(income), method, months, null, Set.copyOf(groups), used, null, null, null, Set.of(), null, Purpose.ESTIMATE);
    }

    void putInto(PaymentColumns columns, int at) {
        columns.put(at, day, income, method, months, Set.copyOf(groups), used);
    }

    static List<Group> groups(boolean poor, boolean nearPoor, boolean island, boolean ethnic) {
        var groups = new ArrayList<Group>(4);
        if (poor) {
            groups.add(Group.POOR);
        }
        if (nearPoor) {
            groups.add(Group.NEAR_POOR);
        }
        if (island) {
            groups.add(Group.ISLAND);
        }
        if (ethnic) {
            groups.add(Group.ETHNIC);
        }
        return groups.isEmpty() ? List.of(Group.OTHER) : groups;
    }
}
