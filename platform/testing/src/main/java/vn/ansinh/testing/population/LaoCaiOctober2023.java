package vn.ansinh.testing.population;

import java.time.LocalDate;
import java.util.List;

/**
 * The voluntary participants of the then province Lào Cai (code 10) in October 2023: 8,700 people in 151 communes, 67 of poor and 111 of near-poor
 * households, each one month at the floor of 1,500,000 đồng, collected by VNPOST. Smaller versions keep at least one of each group.
 *
 * @param people how many in all, 8,700 in the real month
 */
public record LaoCaiOctober2023(int people) {

    public static final String MONTH = "2023-10";
    public static final int REAL_SIZE = 8_700;

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 10, 2);
    private static final int DAYS = 28;
    private static final long INCOME = 1_500_000;
    private static final long GROSS = 330_000;
    private static final long SEED = 2023;

    public int poor() {
        return Math.max(1, people * 67 / REAL_SIZE);
    }

    public int nearPoor() {
        return Math.max(1, people * 111 / REAL_SIZE);
    }

    public int other() {
        return people - poor() - nearPoor();
    }

    /** Đồng in all. */
    public long gross() {
        return people * GROSS;
    }

    /** Đồng of the State: 30 % for the poor, 25 % for the near-poor, 10 % for others, of 330,000. */
    public long stateSupport() {
        return poor() * 99_000L + nearPoor() * 82_500L + other() * 33_000L;
    }

    public List<EnrolmentRow> rows() {
        return Population.of("10", FIRST_DAY, "010", SEED).people(people).map(this::row).toList();
    }

    private EnrolmentRow row(Resident person) {
        int number = person.number();
        var group = number < poor() ? "POOR" : number < poor() + nearPoor() ? "NEAR_POOR" : "";
        long support = switch (group) {
            case "POOR" -> 99_000;
            case "NEAR_POOR" -> 82_500;
            default -> 33_000;
        };
        var evidence = group.isEmpty() ? "" : "GCN-%05d".formatted(number);
        return new EnrolmentRow(person, group, evidence, INCOME, "LC23", "%07d".formatted(number), FIRST_DAY.plusDays(number % DAYS), "NV0001", "VNPOST",
                GROSS - support);
    }
}
