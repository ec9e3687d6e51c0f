package vn.ansinh.subsidy.calculating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.policies.Grant;
import vn.ansinh.subsidy.policies.Grants;
import vn.ansinh.subsidy.rules.Rule;

/** What does not stop a payment but should be known. */
final class Notices {

    private Notices() {
    }

    static List<Warning> of(Circumstances on, Grants local) {
        var warnings = new ArrayList<Warning>(2);
        var payment = on.payment();
        long step = on.facts().step();
        if ((payment.income().amount() - on.facts().floor().amount()) % step != 0) {
            warnings.add(offStep(on, step));
        }
        if (payment.purpose() == Purpose.ESTIMATE) {
            StartMonth.fault(payment).map(Notices::startMonth).ifPresent(warnings::add);
            if (payment.method() == Method.MISSING) {
                warnings.addAll(takenForGranted(on));
            }
        }
        if (payment.additions() != Additions.NONE) {
            warnings.addAll(onLocalSupport(payment, local));
        }
        return List.copyOf(warnings);
    }

    private static Warning offStep(Circumstances on, long step) {
        var floor = on.facts().floor();
        return new Warning("income-off-step", new BilingualText(
                "Mức thu nhập không bằng chuẩn nghèo %s đồng cộng bội số của %s đồng (%s).".formatted(
                        Figures.vietnamese(floor), Figures.vietnamese(step), on.rules().clause(Rule.INCOME_STEP)),
                "The income is not the poverty line of %s đồng plus a multiple of %s đồng (%s).".formatted(
                        Figures.english(floor), Figures.english(step), on.rules().clause(Rule.INCOME_STEP))));
    }

    private static Warning startMonth(StartMonth.Fault fault) {
        return switch (fault) {
            case StartMonth.TooLate(var payBy) -> new Warning("start-month-too-late", new BilingualText(
                    "Đã quá hạn đóng cho tháng bắt đầu này; hạn cuối là ngày %s.".formatted(Figures.day(payBy)),
                    "The time limit for this start month has passed; the last day was %s.".formatted(Figures.day(payBy))));
            case StartMonth.TooFar(var latest) -> new Warning("start-month-too-far", new BilingualText(
                    "Tháng bắt đầu quá xa; chậm nhất là tháng %s.".formatted(Figures.month(latest)),
                    "The start month is too far ahead; the latest is %s.".formatted(Figures.month(latest))));
        };
    }

    private static List<Warning> onLocalSupport(Payment payment, Grants local) {
        var warnings = new ArrayList<Warning>(0);
        if (local.granted().stream().anyMatch(Grant::residenceAssumed)) {
            warnings.add(new Warning("permanent-residence-assumed", new BilingualText(
                    "Giả định rằng người tham gia thường trú tại địa phương có chính sách hỗ trợ thêm.",
                    "It is taken for granted that the person has permanent residence where the local policy holds.")));
        }
        if (local.granted().stream().anyMatch(Grant::recognitionAssumed)) {
            warnings.add(new Warning("recognition-day-assumed", new BilingualText(
                    "Chưa có ngày công nhận nhóm: giả định rằng các tháng đóng nằm trong thời hạn hỗ trợ.",
                    "The day of recognition is not told: it is taken for granted that the months paid lie within the supported ones.")));
        }
        var policies = payment.additions().policies();
        payment.groups().stream().filter(group -> !Group.OF_THE_STATE.contains(group) && !policies.speakOf(group)).sorted(Comparator.comparing(Group::code))
                .map(group -> new Warning("group-without-policy", new BilingualText(
                        "Nơi này không có chính sách nào cho nhóm %s vào ngày đóng.".formatted(group),
                        "No policy here speaks of the group %s on the payment date.".formatted(group))))
                .forEach(warnings::add);
        warnings.addAll(policies.warnings());
        return warnings;
    }

    private static List<Warning> takenForGranted(Circumstances on) {
        var warnings = new ArrayList<Warning>(2);
        if (on.payment().monthsPaidBefore() == null) {
            long needed = on.rules().whole(Rule.MONTHS_FOR_PENSION);
            warnings.add(new Warning("months-paid-before-assumed", new BilingualText(
                    "Giả định rằng sau khi đóng, tổng thời gian đóng là đủ %d tháng.".formatted(needed),
                    "It is taken for granted that the months paid add up to %d afterwards.".formatted(needed))));
        }
        if (on.retirementAge().isEmpty()) {
            warnings.add(new Warning("retirement-age-assumed", new BilingualText(
                    "Giả định rằng người tham gia đã đủ tuổi nghỉ hưu.",
                    "It is taken for granted that the person has reached the age of retirement.")));
        }
        return warnings;
    }
}
