package vn.ansinh.subsidy.publishing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.starter.problem.Languages;
import vn.ansinh.subsidy.engine.EngineInForce;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;

/** The rules in force today, open to anyone; {@code asOf} chooses the day whose values are shown. */
@RestController
@RequestMapping("/api/v1/rules")
@SecurityRequirements
@Tag(name = "rules")
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
    @Operation(summary = "All parameters of the law with the value of a day and where it is written")
    @ApiResponse(responseCode = "200", description = "The parameters")
    @ApiResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @ApiResponse(responseCode = "422", description = "invalid-value, date-outside-rules: the rules begin on 2016-01-01")
    ResponseEntity<RuleList> all(@Parameter(description = "Today without it") @RequestParam(required = false) @Nullable LocalDate asOf) {
        var language = Languages.current();
        var day = day(asOf);
        var rules = inForce.engine().rules();
        return tagged(rules, day, language,
                new RuleList(rules.parameters().stream().map(parameter -> RuleView.inList(parameter, day, language)).toList(), rules.ref()));
    }

    @GetMapping("/{parameter}")
    @Operation(summary = "A parameter of the law: its value on a day, its whole history, and the document and clause of each value")
    @ApiResponse(responseCode = "200", description = "The parameter")
    @ApiResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @ApiResponse(responseCode = "404", description = "not-found: no such parameter; the member parameters names all of them")
    @ApiResponse(responseCode = "422", description = "invalid-value, date-outside-rules: the rules begin on 2016-01-01")
    ResponseEntity<RuleView> one(@Parameter(description = "for example fund-return") @PathVariable String parameter,
                                 @Parameter(description = "Today without it") @RequestParam(required = false) @Nullable LocalDate asOf) {
        var rule = Rule.of(parameter)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).with("parameters", Arrays.stream(Rule.values()).map(Rule::id).toList()).asException());
        var language = Languages.current();
        var day = day(asOf);
        var rules = inForce.engine().rules();
        return tagged(rules, day, language, RuleView.whole(rules.parameter(rule), day, language, rules.ref()));
    }

    private static <T> ResponseEntity<T> tagged(RuleSet rules, LocalDate day, Locale language, T body) {
        return ResponseEntity.ok().eTag("\"" + rules.ref().hash() + "-" + day + "-" + language.getLanguage() + "\"")
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(body);
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        if (asOf == null) {
            return clock.today();
        }
        if (asOf.isBefore(RuleSet.FIRST_DAY)) {
            var arguments = Map.of("day", asOf.toString(), "from", RuleSet.FIRST_DAY.toString());
            var error = new FieldProblem(null, null, "asOf", ProblemType.DATE_OUTSIDE_RULES.slug(), arguments);
            throw new Problem(ProblemType.DATE_OUTSIDE_RULES, arguments, List.of(error), Map.of()).asException();
        }
        return asOf;
    }
}
