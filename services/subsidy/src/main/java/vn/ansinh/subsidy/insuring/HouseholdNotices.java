package vn.ansinh.subsidy.insuring;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.policies.Grant;
import vn.ansinh.subsidy.rules.Rule;

/** What does not stop a household's payment but should be known. */
final class HouseholdNotices {

    private HouseholdNotices() {
    }

    static List<Warning> of(HouseholdPayment payment, List<MemberShare> shares, HealthFacts facts) {
        var warnings = new ArrayList<Warning>(2);
        startMonth(payment).ifPresent(warnings::add);
        shares.stream().map(HouseholdNotices::recognitionAssumed).flatMap(Optional::stream).distinct().forEach(warnings::add);
        if (shares.stream().flatMap(share -> share.local().granted().stream()).anyMatch(Grant::residenceAssumed)) {
            warnings.add(new Warning("permanent-residence-assumed", new BilingualText(
                    "Giả định rằng hộ thường trú tại địa phương có chính sách hỗ trợ thêm.",
                    "It is taken for granted that the household has permanent residence where the local policy holds.")));
        }
        if (shares.stream().anyMatch(MemberShare::isSupported) && orderLeavesGaps(shares)) {
            warnings.add(new Warning("order-counts-supported-member", new BilingualText(
                    "Thành viên được hỗ trợ không tính vào thứ tự trong hộ; hãy kiểm tra thứ tự của các thành viên khác.",
                    "Members with support are not counted in the order of the household; please check the order of the others.")));
        }
        payment.members().stream().flatMap(member -> member.groups().stream()).distinct().sorted(Comparator.comparing(Group::code))
                .filter(group -> !group.equals(Group.OTHER) && SupportGroup.of(group).isEmpty() && !payment.policies().speakOf(group))
                .map(group -> new Warning("group-without-policy", new BilingualText(
                        "Nơi này không có chính sách nào cho nhóm %s vào ngày đóng.".formatted(group),
                        "No policy here speaks of the group %s on the payment date.".formatted(group))))
                .forEach(warnings::add);
        warnings.addAll(payment.policies().warnings());
        warnings.add(cardValidFrom(payment, facts));
        return List.copyOf(warnings);
    }

    private static Optional<Warning> startMonth(HouseholdPayment payment) {
        var paymentMonth = YearMonth.from(payment.paymentDate());
        return payment.start().isBefore(paymentMonth)
                ? Optional.of(new Warning("start-month-too-late", new BilingualText(
                        "Tháng bắt đầu đã qua; thẻ BHYT không có giá trị trước ngày đóng.",
                        "The start month has passed; a card is not valid before the payment.")))
                : Optional.empty();
    }

    private static Optional<Warning> recognitionAssumed(MemberShare share) {
        return share.runningState().filter(grant -> grant.window() != null && grant.window().isAssumed())
                .map(grant -> recognitionAssumed(grant, Objects.requireNonNull(grant.window())))
                .or(() -> share.isSupported() && share.local().granted().stream().anyMatch(Grant::recognitionAssumed)
                        ? Optional.of(new Warning("recognition-day-assumed", new BilingualText(
                                "Chưa có ngày công nhận nhóm: giả định rằng các tháng đóng nằm trong thời hạn hỗ trợ.",
                                "The day of recognition is not told: it is taken for granted that the months paid lie within the supported ones.")))
                        : Optional.empty());
    }

    private static Warning recognitionAssumed(StateGrant grant, StateGrant.Window window) {
        var from = window.from();
        var group = grant.group().text();
        int limit = window.limit();
        return new Warning("recognition-day-assumed", from == null
                ? new BilingualText("Chưa có ngày công nhận (%s): giả định rằng cả kỳ nằm trong %d tháng được hỗ trợ.".formatted(group.vi(), limit),
                        "The day of recognition is not told (%s): it is taken for granted that the period lies within the %d supported months."
                                .formatted(group.en(), limit))
                : new BilingualText("Chưa có ngày thay đổi (%s): giả định rằng %d tháng hỗ trợ tính từ ngày %s."
                                .formatted(group.vi(), limit, Figures.day(from)),
                        "The day of the change is not told (%s): the %d supported months are taken to count from %s."
                                .formatted(group.en(), limit, Figures.day(from))));
    }

    /** A rung below the highest one that nobody stands on, while somebody outside of the ladder has its number. */
    private static boolean orderLeavesGaps(List<MemberShare> shares) {
        var ordinary = shares.stream().filter(share -> !share.isSupported()).map(share -> share.member().order()).toList();
        int highest = ordinary.stream().filter(Objects::nonNull).mapToInt(Integer::intValue).max().orElse(0);
        return shares.stream().filter(MemberShare::isSupported).map(share -> share.member().order())
                .anyMatch(order -> order != null && order < highest && !ordinary.contains(order));
    }

    private static Warning cardValidFrom(HouseholdPayment payment, HealthFacts facts) {
        long days = facts.rules().whole(Rule.HEALTH_WAITING_DAYS);
        var day = Figures.day(payment.paymentDate().plusDays(days));
        return new Warning("card-valid-from", new BilingualText(
                ("Tham gia lần đầu hoặc gián đoạn từ 3 tháng trong năm tài chính: thẻ có giá trị từ ngày thứ %d sau khi đóng, tức ngày %s; "
                        + "đóng nối tiếp: từ ngày sau khi thẻ cũ hết hạn.").formatted(days, day),
                ("For the first time, or after a gap of 3 months or more in the financial year, the card is valid from day %d after the payment, %s; "
                        + "a renewal from the day after expiry.").formatted(days, day)));
    }
}
