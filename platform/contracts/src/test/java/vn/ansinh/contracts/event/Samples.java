package vn.ansinh.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.insurance.Channel;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;

/** One event of each type. */
final class Samples {

    private static final PersonId PERSON = PersonId.parse("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final QuoteId QUOTE = QuoteId.parse("01890a5d-ac96-7b9a-8f4e-2d3a1c5b6e70");
    private static final ReceiptId RECEIPT = ReceiptId.parse("01890a5d-ac97-70de-9abc-112233445566");
    private static final UUID OTHER = UUID.fromString("01890a5d-ac98-7111-8222-333344445555");
    private static final UnitKey COMMUNE = new UnitKey("02647", LocalDate.of(1900, 1, 1));
    private static final LocalDate DAY = LocalDate.of(2023, 10, 15);
    private static final YearMonth BIRTH_MONTH = YearMonth.of(1984, 1);
    private static final Instant RECORDED_AT = Instant.parse("2023-10-15T02:30:00Z");
    private static final RuleSetRef RULES = new RuleSetRef("2023.2", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    private static final RuleSetRef FORMER_RULES = new RuleSetRef("2023.1", "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752");
    private static final List<PayerLine> LINES = List.of(
            new PayerLine(Payer.STATE, null, new BigDecimal("30"), 1, Vnd.of(99_000), "134/2015/NĐ-CP Art. 14.1.a"),
            new PayerLine(Payer.PROVINCE, "HĐND 12/2022", new BigDecimal("12.5"), 1, Vnd.of(41_250), "12/2022/NQ-HĐND Art. 2"));

    private Samples() {
    }

    static Event of(EventType type) {
        return switch (type) {
            case PERSON_REGISTERED -> new PersonRegistered(PERSON, Sex.FEMALE, BIRTH_MONTH, COMMUNE, DAY);
            case PERSON_CORRECTED -> new PersonCorrected(PERSON, Sex.MALE, BIRTH_MONTH);
            case PERSON_MOVED -> new PersonMoved(PERSON, COMMUNE, DAY);
            case GROUP_RECOGNISED -> new GroupRecognised(PERSON, OTHER, Group.NEAR_POOR, DAY, null);
            case GROUP_ENDED -> new GroupEnded(PERSON, OTHER, Group.NEAR_POOR, DAY);
            case QUOTE_EXPIRED -> new QuoteExpired(QUOTE, PERSON);
            case CONTRIBUTION_RECEIVED -> new ContributionReceived(RECEIPT, QUOTE, PERSON, Scheme.VOLUNTARY_SI, Method.MONTHLY,
                    Months.from(YearMonth.of(2023, 10), 1), 1, Vnd.of(1_500_000), Sex.FEMALE, BIRTH_MONTH, Group.POOR, COMMUNE, DAY, RECORDED_AT, "VNPOST",
                    Channel.CASH, Vnd.of(330_000), LINES, Vnd.of(189_750), RULES);
            case CONTRIBUTION_VOIDED -> new ContributionVoided(RECEIPT, QUOTE, PERSON, Scheme.VOLUNTARY_SI, RECORDED_AT);
            case DECISION_CONFIRMED -> new DecisionConfirmed(QUOTE, RECEIPT, PERSON, Scheme.VOLUNTARY_SI, COMMUNE, DAY, 1, LINES, RULES);
            case DECISION_CANCELLED -> new DecisionCancelled(QUOTE, PERSON);
            case DECISION_REVERSED -> new DecisionReversed(QUOTE, RECEIPT, PERSON);
            case RULE_SET_ACTIVATED -> new RuleSetActivated(OTHER, RULES, FORMER_RULES, DAY);
            case LOCAL_POLICY_APPROVED -> new LocalPolicyApproved(OTHER, COMMUNE, Scheme.VOLUNTARY_SI, Payer.COMMUNE,
                    List.of(Group.POOR, new Group("JUST_ESCAPED_POVERTY")), DAY, DAY.plusYears(2));
            case TARGET_ASSIGNED -> new TargetAssigned(OTHER, COMMUNE, YearMonth.of(2023, 10), "participants.new", 120, "45/QĐ-UBND", DAY);
        };
    }
}
