package vn.ansinh.subsidy.estimating;

import vn.ansinh.kernel.Sex;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.explaining.Operands;

/** The age of retirement (tuổi nghỉ hưu) as people say it. */
final class AgeEstimate {

    private AgeEstimate() {
    }

    static Estimate.RetirementAgeReached of(Retirement retirement, Sex sex) {
        var age = retirement.age();
        var steps = new Steps().add("retirement-age", age.clause(),
                Operands.of("sex", sex.name(), "ageInMonths", Integer.toString(age.months()), "month", age.month().toString()),
                "Tuổi nghỉ hưu của năm đủ tuổi: " + vietnamese(age.months()) + ", đủ vào tháng " + Figures.month(age.month()) + ".",
                "Age of retirement of the year in which it is reached: " + english(age.months()) + ", in " + Figures.month(age.month()) + ".");
        var early = retirement.early();
        if (early != null) {
            steps.add("early-joiner", early.clause(), Operands.of("ageInMonths", Integer.toString(early.months()), "month", early.month().toString(),
                            "voluntaryMonths", Integer.toString(early.voluntaryMonths())),
                    "Tham gia từ trước và đủ " + early.voluntaryMonths() / 12 + " năm đóng tự nguyện: có thể nghỉ hưu ở " + vietnamese(early.months())
                            + ", tháng " + Figures.month(early.month()) + ".",
                    "Joined early and has " + early.voluntaryMonths() / 12 + " voluntary years: may retire at " + english(early.months()) + ", in "
                            + Figures.month(early.month()) + ".");
        }
        return new Estimate.RetirementAgeReached(age.months() / 12, age.months() % 12, age.month(), early == null ? null
                : new Estimate.RetirementAgeReached.Early(early.months() / 12, early.months() % 12, early.month()), steps.list());
    }

    private static String vietnamese(int months) {
        return months / 12 + " tuổi" + (months % 12 == 0 ? "" : " " + months % 12 + " tháng");
    }

    private static String english(int months) {
        return months / 12 + " years" + (months % 12 == 0 ? "" : " " + Figures.months(months % 12));
    }
}
