package vn.ansinh.contribution.quoting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.starter.idempotency.Answer;
import vn.ansinh.starter.idempotency.IdempotencyKey;
import vn.ansinh.starter.idempotency.IdempotentCommands;
import vn.ansinh.starter.problem.Languages;

@RestController
@RequestMapping("/api/v1/quotes")
@Tag(name = "Quotes", description = "What a contribution costs and who pays which part, valid for a short time")
class QuoteController {

    private final Quoting quoting;
    private final Quotes quotes;
    private final Freezing freezing;
    private final Visibility visibility;
    private final IdempotentCommands commands;
    private final BusinessClock clock;

    QuoteController(Quoting quoting, Quotes quotes, Freezing freezing, Visibility visibility, IdempotentCommands commands, BusinessClock clock) {
        this.quoting = quoting;
        this.quotes = quotes;
        this.freezing = freezing;
        this.visibility = visibility;
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Quote a contribution", description = "Rules, values, groups and unit are those of the payment date.")
    ResponseEntity<?> quote(Caller caller, IdempotencyKey key, @Valid @RequestBody QuoteRequest request) {
        caller.requireAny(Role.PARTNER, Role.COLLECTOR, Role.OFFICER);
        return commands.leased(caller, "quote", key, request, () -> {
            var quote = quoting.quote(caller, request);
            return Answer.created("/api/v1/quotes/" + quote.id(), "\"" + quote.state() + "\"", view(quote));
        });
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a quote")
    QuoteView read(Caller caller, @PathVariable UUID id) {
        caller.requireAny(Role.PARTNER, Role.COLLECTOR, Role.OFFICER, Role.HISTORY_LOADER, Role.FINANCE_OFFICER, Role.AUDITOR);
        var quote = quotes.find(id.toString()).filter(it -> it.decision() != null).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
        visibility.require(caller, quote.organisation(), quote.unit());
        return view(quote);
    }

    private QuoteView view(Quote quote) {
        return QuoteView.of(quote, quote.stateAt(clock.now()), freezing.thaw(quote.made()).in(Languages.current()));
    }
}
