package vn.ansinh.subsidy.estimating;

import vn.ansinh.subsidy.rules.RuleSet;

/** A question with the career it speaks of: at retirement, and on the day on which the other benefits are looked at. */
record Prospect(Enquiry enquiry, RuleSet rules, Retirement retirement, Career onDayCareer) {

    static Prospect of(Enquiry enquiry, RuleSet rules) {
        var retirement = Retirement.of(enquiry, rules);
        return new Prospect(enquiry, rules, retirement,
                enquiry.retireOn() == null ? Career.paid(enquiry).before(Retirement.start(enquiry.today())) : retirement.career());
    }

    Standing atRetirement() {
        return Standing.of(rules, retirement.day(), retirement.career(), enquiry.today());
    }

    Standing onDay() {
        return Standing.of(rules, enquiry.day(), onDayCareer, enquiry.today());
    }

    Support support() {
        return new Support(rules, enquiry.today());
    }
}
