package vn.ansinh.subsidy.simulating;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.subsidy.rules.RuleSet;

/**
 * Payments as columns of equal length, 11 bytes each: as estimates without birth date, statuses, months paid before, running period and local policies.
 *
 * @param day    days since {@link RuleSet#FIRST_DAY}; negative before it
 * @param income đồng a month
 * @param plan   method and months
 * @param groups one bit for each group of the State but {@code OTHER}, and one for all other groups together
 * @param used   supported months used before
 */
public record PaymentColumns(short[] day, int[] income, short[] plan, byte[] groups, short[] used) {

    static final int GROUP_SETS = 32;

    private static final int UNKNOWN_GROUP = GROUP_SETS / 2;

    /** @throws IllegalArgumentException if the columns differ in length */
    public PaymentColumns {
        if (income.length != day.length || plan.length != day.length || groups.length != day.length || used.length != day.length) {
            throw new IllegalArgumentException("columns of different lengths");
        }
    }

    public static PaymentColumns of(int size) {
        return new PaymentColumns(new short[size], new int[size], new short[size], new byte[size], new short[size]);
    }

    public int size() {
        return day.length;
    }

    /**
     * @param months null where the method fixes them
     * @throws IllegalArgumentException if the day is too late for a column, which ends in 2105
     */
    public void put(int at, LocalDate paymentDate, long income, Method method, @Nullable Integer months, Set<Group> groups, int supportedMonthsUsed) {
        day[at] = day(paymentDate);
        this.income[at] = Math.clamp(income, Integer.MIN_VALUE, Integer.MAX_VALUE);
        plan[at] = Plan.of(method, months);
        this.groups[at] = groups(groups);
        used[at] = (short) Math.clamp(supportedMonthsUsed, 0, Short.MAX_VALUE);
    }

    private static short day(LocalDate paymentDate) {
        long days = paymentDate.toEpochDay() - RuleSet.FIRST_DAY.toEpochDay();
        if (days > Short.MAX_VALUE) {
            throw new IllegalArgumentException("too late for a column: " + paymentDate);
        }
        return (short) Math.max(days, -1);
    }

    private static byte groups(Set<Group> groups) {
        int bits = 0;
        for (var group : groups) {
            int place = Group.OF_THE_STATE.indexOf(group);
            bits |= place < 0 ? UNKNOWN_GROUP : 1 << place & UNKNOWN_GROUP - 1;
        }
        return (byte) bits;
    }

    static boolean isUnknown(int groups) {
        return (groups & UNKNOWN_GROUP) != 0;
    }

    static Set<Group> groups(int bits) {
        var groups = new HashSet<Group>();
        for (int place = 0; 1 << place < UNKNOWN_GROUP; place++) {
            if ((bits & 1 << place) != 0) {
                groups.add(Group.OF_THE_STATE.get(place));
            }
        }
        return groups;
    }
}
