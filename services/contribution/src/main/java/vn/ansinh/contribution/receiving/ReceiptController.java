package vn.ansinh.contribution.receiving;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.quoting.Visibility;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.starter.http.Versions;
import vn.ansinh.starter.idempotency.Answer;
import vn.ansinh.starter.idempotency.IdempotencyKey;
import vn.ansinh.starter.idempotency.IdempotentCommands;

@RestController
@RequestMapping("/api/v1/contributions")
@Tag(name = "Contributions", description = "Money taken for quotes")
class ReceiptController {

    private static final String RECEIVED = "received";
    private static final String VOIDED = "voided";
    private static final String REFUSED = "refused";

    private final Receiving receiving;
    private final Voiding voiding;
    private final Ledger ledger;
    private final Visibility visibility;
    private final IdempotentCommands commands;
    private final MeterRegistry meters;

    ReceiptController(Receiving receiving, Voiding voiding, Ledger ledger, Visibility visibility, IdempotentCommands commands, MeterRegistry meters) {
        this.receiving = receiving;
        this.voiding = voiding;
        this.ledger = ledger;
        this.visibility = visibility;
        this.commands = commands;
        this.meters = meters;
        List.of(RECEIVED, VOIDED, REFUSED).forEach(this::outcomes);
    }

    /** There from the start, so that the first one is seen as a rise. */
    private Counter outcomes(String outcome) {
        return meters.counter("ansinh.receipts", "outcome", outcome);
    }

    @PostMapping
    @Operation(summary = "Take money for a quote", description = "Needs only an open quote: it works while other services are down.")
    ResponseEntity<?> receive(Caller caller, IdempotencyKey key, @Valid @RequestBody ReceiptRequest request) {
        caller.requireAny(Role.PARTNER, Role.COLLECTOR, Role.OFFICER);
        return counted(RECEIVED, () -> commands.transactional(caller, "receive", key, request, () -> {
            var receipt = receiving.receive(caller, request);
            return Answer.created("/api/v1/contributions/" + receipt.id(), Versions.etag(receipt.version()), ReceiptView.of(receipt));
        }));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a receipt")
    ResponseEntity<ReceiptView> read(Caller caller, @PathVariable UUID id) {
        caller.requireAny(Role.PARTNER, Role.COLLECTOR, Role.OFFICER, Role.HISTORY_LOADER, Role.FINANCE_OFFICER, Role.AUDITOR);
        var receipt = ledger.find(id.toString()).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
        visibility.require(caller, receipt.organisation(), receipt.unit());
        return ResponseEntity.ok().eTag(Versions.etag(receipt.version())).body(ReceiptView.of(receipt));
    }

    @PostMapping("/{id}/void")
    @Operation(summary = "Cancel a receipt", description = "An organisation on the day of the receipt, an officer at any time. The receipt and its number stay.")
    ResponseEntity<?> voidReceipt(Caller caller, IdempotencyKey key, @PathVariable UUID id, @Valid @RequestBody VoidRequest request) {
        caller.requireAny(Role.PARTNER, Role.COLLECTOR, Role.OFFICER);
        return counted(VOIDED, () -> commands.transactional(caller, "void", key, request, () -> {
            var receipt = voiding.voidReceipt(caller, id.toString(), request.reason());
            return Answer.ok(Versions.etag(receipt.version()), ReceiptView.of(receipt));
        }));
    }

    private ResponseEntity<?> counted(String outcome, Supplier<ResponseEntity<?>> command) {
        try {
            var answer = command.get();
            outcomes(answer.getStatusCode().is2xxSuccessful() ? outcome : REFUSED).increment();
            return answer;
        } catch (ProblemException refused) {
            outcomes(REFUSED).increment();
            throw refused;
        }
    }
}
