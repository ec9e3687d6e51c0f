package vn.ansinh.subsidy.calculating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.explaining.Figure;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.explaining.Operands;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.Rule;

/**
 * What every calculation of a day has in common, worked out once.
 *
 * @param floor       rural poverty line
 * @param ceiling     multiple of the base salary
 * @param rate        contribution rate in percent
 * @param unit        what an income is a multiple of
 * @param step        step of the income above the floor
 * @param monthLimit  supported months of a life
 * @param supports    what the State gives, the highest first
 * @param ceilingStep the sentence on the ceiling
 */
record DayFacts(Vnd floor, Figure floorText, Vnd ceiling, BigDecimal rate, Figure rateText, long unit, long step, long monthLimit,
                List<GroupSupport> supports, TraceStep ceilingStep) {

    /** Empty if a value is missing that every calculation needs: all but r, which only some methods need. */
    static Optional<DayFacts> of(DayRules rules) {
        return firstUnknown(rules).isPresent() ? Optional.empty() : Optional.of(known(rules));
    }

    static Optional<Rule> firstUnknown(DayRules rules) {
        return Rule.of(Rule.Topic.CONTRIBUTIONS).stream().filter(rule -> rule != Rule.FUND_RETURN && rules.unknown().contains(rule)).findFirst();
    }

    private static DayFacts known(DayRules rules) {
        var floor = Vnd.of(rules.whole(Rule.POVERTY_LINE));
        var ceiling = Vnd.of(rules.whole(Rule.BASE_SALARY)).times(rules.whole(Rule.INCOME_CEILING_MULTIPLE));
        var rate = rules.number(Rule.CONTRIBUTION_RATE);
        return new DayFacts(floor, Figure.of(floor), ceiling, rate, Figure.of(rate), rules.whole(Rule.INCOME_UNIT), rules.whole(Rule.INCOME_STEP),
                rules.whole(Rule.SUPPORTED_MONTHS_LIMIT), GroupSupport.of(rules), ceilingStep(rules, ceiling));
    }

    private static TraceStep ceilingStep(DayRules rules, Vnd ceiling) {
        long multiple = rules.whole(Rule.INCOME_CEILING_MULTIPLE);
        long salary = rules.whole(Rule.BASE_SALARY);
        return new TraceStep("income-ceiling", rules.clause(Rule.INCOME_CEILING_MULTIPLE) + "; " + rules.clause(Rule.BASE_SALARY),
                Operands.of("multiple", Long.toString(multiple), "baseSalary", Long.toString(salary), "ceiling", ceiling.toString()), new BilingualText(
                "Mức cao nhất là " + multiple + " lần mức lương cơ sở " + Figures.vietnamese(salary) + " đồng, bằng " + Figures.vietnamese(ceiling) + " đồng.",
                "The highest is " + multiple + " times the base salary of " + Figures.english(salary) + " đồng: " + Figures.english(ceiling) + " đồng."));
    }
}
