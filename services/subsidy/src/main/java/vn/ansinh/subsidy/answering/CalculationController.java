package vn.ansinh.subsidy.answering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.starter.problem.Languages;
import vn.ansinh.subsidy.Islands;
import vn.ansinh.subsidy.calculating.Detail;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.engine.EngineInForce;
import vn.ansinh.subsidy.policies.PoliciesInForce;
import vn.ansinh.subsidy.refunding.RefundOutcome;
import vn.ansinh.units.AdminUnits;

/** What anyone may ask for: what a payment costs, and what of it is paid back. */
@RestController
@RequestMapping(path = "/api/v1/calculations", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class CalculationController {

    private final EngineInForce inForce;
    private final PoliciesInForce policies;
    private final CalculationReader reader;
    private final OneOrMany answers;

    CalculationController(EngineInForce inForce, PoliciesInForce policies, AdminUnits units, Islands islands, OneOrMany answers) {
        this.inForce = inForce;
        this.policies = policies;
        this.reader = new CalculationReader(units, islands);
        this.answers = answers;
    }

    @Operation(summary = "What a contribution costs and who pays which part", requestBody = @RequestBody(required = true,
            description = "One calculation, or an array of at most 10,000 (100 without sign-in).", content = @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = CalculationInput.class))))
    @PostMapping
    Object calculate(@Parameter(hidden = true) InputStream body, @Parameter(hidden = true) Caller caller, HttpServletRequest request,
                     @Parameter(description = "false leaves the trace out, which is most of an answer") @RequestParam(defaultValue = "true") boolean trace)
            throws IOException {
        var language = Languages.of(request);
        var engine = inForce.engine();
        var book = policies.book();
        var detail = trace ? Detail.EXPLAINED : Detail.AMOUNTS;
        return answers.answer(body, caller, request, node -> switch (engine.calculate(reader.read(node, engine.rules(), book), detail)) {
            case Outcome.Calculated(var calculation) -> calculation.in(language);
            case Outcome.Refused(var problem) -> throw problem.asException();
        });
    }

    @Operation(summary = "What is paid back inside a paid period, to the person and to each payer", requestBody = @RequestBody(required = true,
            description = "The payment and what happened, or an array of at most 10,000 (100 without sign-in).", content = @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = RefundInput.class))))
    @PostMapping("/refunds")
    Object refund(@Parameter(hidden = true) InputStream body, @Parameter(hidden = true) Caller caller, HttpServletRequest request) throws IOException {
        var language = Languages.of(request);
        var engine = inForce.engine();
        var book = policies.book();
        return answers.answer(body, caller, request, node -> {
            var asked = reader.readRefund(node, engine.rules(), book);
            return switch (engine.refund(asked.payment(), asked.event())) {
                case RefundOutcome.Refunded(var refund) -> refund.in(language);
                case RefundOutcome.Refused(var problem) -> throw problem.asException();
            };
        });
    }
}
