package vn.ansinh.subsidy.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.subsidy.SubsidyTest;
import vn.ansinh.subsidy.supplementing.Officer;

@SubsidyTest
class LocalPoliciesInDecisionsTest {

    private static final Group ESCAPED = new Group("JUST_ESCAPED_NEAR_POVERTY");
    private static final UnitKey HA_NOI_WARD = new UnitKey("00004", LocalDate.of(2025, 7, 1));
    private static final UnitKey OLD_LONG_BIEN_WARD = new UnitKey("00145", LocalDate.of(1900, 1, 1));
    private static final UnitKey HA_GIANG_COMMUNE = new UnitKey("00694", LocalDate.of(2025, 7, 1));

    @Autowired
    Proposing proposing;

    @Autowired
    Settling settling;

    @Autowired
    Decisions decisions;

    @Autowired
    Transactions transactions;

    @LocalServerPort
    int port;

    private final Proposals somebody = Proposals.ofSomebody();

    @Test
    void countThoseOfThePersonsUnitOnThePaymentDate() {
        var nearPoor = somebody.livingIn(HA_NOI_WARD).recognisedAs(Group.NEAR_POOR, "2026-01-01", null);

        var calculation = proposed(nearPoor.monthly("2026-08"));

        assertThat(byPayer(calculation)).isEqualTo(Map.of(Payer.STATE, 132_000L, Payer.PROVINCE, 198_000L));
        assertThat(calculation.participantPays().amount()).isZero();
        assertThat(calculation.warnings()).as("the address is taken as the permanent residence").isEmpty();
        assertThat(byPayer(proposed(somebody.monthly("2026-08")))).containsOnlyKeys(Payer.STATE);
    }

    @Test
    void countTheMonthsFromTheRecognitionOfALocalGroup() {
        var escaped = somebody.on("2025-09-10").livingIn(OLD_LONG_BIEN_WARD).recognisedAs(ESCAPED, "2025-01-01", null);
        var item = escaped.item(Method.MONTHS_12, null, "2025-09");

        var calculation = proposed(item);

        assertThat(byPayer(calculation)).isEqualTo(Map.of(Payer.STATE, 792_000L, Payer.PROVINCE, 396_000L, Payer.DISTRICT, 396_000L));
        assertThat(calculation.lines()).filteredOn(line -> line.payer() == Payer.DISTRICT).singleElement().satisfies(line -> assertThat(line.months()).isEqualTo(4));
        assertThat(calculation.group()).as("the State's").isEqualTo(Group.OTHER);
        assertThat(applied(item)).extracting(AppliedPolicy::group).containsExactly(Group.OTHER, ESCAPED);
        assertThat(applied(item)).extracting(AppliedPolicy::months).containsExactly(12, 4);
    }

    /** A quote sees what was approved a moment ago, and the months of a policy are counted over the life of the person. */
    @Test
    void countTheMonthsOfAPolicyOverALife() {
        var policy = approved(Map.of("group", "OTHER", "percent", 10, "maxMonths", 9));
        var resident = somebody.livingIn(HA_GIANG_COMMUNE);
        var first = resident.item(Method.MONTHS_6, null, "2026-08");
        var calculation = proposed(first);
        assertThat(byPayer(calculation)).containsEntry(Payer.COMMUNE, 198_000L);
        assertThat(applied(first)).singleElement().extracting(AppliedPolicy::policy).isEqualTo(policy);

        assertThat(communeMonths(resident.item(Method.MONTHS_6, null, "2027-02"))).as("6 are reserved").isEqualTo(3);
        var other = resident.item(Method.MONTHS_6, null, "2026-09");
        assertThat(communeMonths(other)).as("cannot be paid beside either").isEqualTo(6);
        settle(Settlements.received(first, calculation), Settlements.expired(other));
        assertThat(communeMonths(resident.item(Method.MONTHS_12, null, "2027-08"))).as("3 are reserved, 6 used").isZero();
        settle(Settlements.voided(first));
        assertThat(communeMonths(resident.item(Method.MONTHS_12, null, "2027-08"))).as("3 are reserved").isEqualTo(6);
    }

    private String approved(Map<String, Object> group) {
        var terms = new LinkedHashMap<String, Object>(Map.of("name", "Xã hỗ trợ thêm", "unit", HA_GIANG_COMMUNE.code(), "scheme", "VOLUNTARY_SI",
                "payer", "COMMUNE", "validFrom", "2026-07-01", "document", Map.of("number", "NQ 1"), "groups", List.of(group)));
        var draft = new Officer(port, "drafter", List.of("officer"), List.of("VN")).draft(terms);
        assertThat(new Officer(port, "approver", List.of("policy-officer"), List.of("VN")).approve(draft.id()).status()).isEqualTo(200);
        return draft.id();
    }

    private int communeMonths(Proposal.Item item) {
        return proposed(item).lines().stream().filter(line -> line.payer() == Payer.COMMUNE).mapToInt(line -> line.months()).sum();
    }

    private Calculation proposed(Proposal.Item item) {
        var result = proposing.propose(new Proposal(List.of(item))).items().getFirst();
        assertThat(result.problem()).isNull();
        return Objects.requireNonNull(result.calculation());
    }

    private List<AppliedPolicy> applied(Proposal.Item item) {
        var id = item.quoteId().toString();
        return Objects.requireNonNull(Objects.requireNonNull(decisions.find(List.of(id)).get(id)).proposed()).policies();
    }

    private void settle(Event... events) {
        transactions.run(() -> settling.apply(Stream.of(events).map(Settlements::delivered).toList()));
    }

    private static Map<Payer, Long> byPayer(Calculation calculation) {
        var amounts = new LinkedHashMap<Payer, Long>();
        calculation.lines().forEach(line -> amounts.merge(line.payer(), line.amount().amount(), Long::sum));
        return amounts;
    }
}
