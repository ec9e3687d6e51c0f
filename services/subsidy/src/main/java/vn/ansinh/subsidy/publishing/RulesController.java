package vn.ansinh.subsidy.publishing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.starter.problem.Languages;
import vn.ansinh.subsidy.engine.EngineInForce;
import vn.ansinh.subsidy.rules.Rule;

/** The rules, open to anyone. */
@RestController
@RequestMapping("/api/v1/rules")
class RulesController {

    private final EngineInForce inForce;
    private final BusinessClock clock;

    RulesController(EngineInForce inForce, BusinessClock clock) {
        this.inForce = inForce;
        this.clock = clock;
    }

    record RuleList(List<RuleView> items, RuleSetRef ruleSet) {
    }

    @GetMapping
    RuleList all(@RequestParam(required = false) @Nullable LocalDate asOf) {
        var language = Languages.current();
        var rules = inForce.engine().rules();
        return new RuleList(rules.parameters().stream().map(parameter -> RuleView.inList(parameter, day(asOf), language)).toList(), rules.ref());
    }

    @GetMapping("/{parameter}")
    RuleView one(@PathVariable String parameter, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var rule = Rule.of(parameter).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
        var rules = inForce.engine().rules();
        return RuleView.whole(rules.parameter(rule), day(asOf), Languages.current(), rules.ref());
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? clock.today() : asOf;
    }
}
