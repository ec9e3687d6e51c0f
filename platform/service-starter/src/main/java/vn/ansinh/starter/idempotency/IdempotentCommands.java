package vn.ansinh.starter.idempotency;

import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import vn.ansinh.keycloak.Caller;

/**
 * Commands that happen once however often they are sent. A repeat with the same key answers what was answered first, with the header
 * {@code Idempotency-Replayed: true}; the same key with another body or path is refused with {@code idempotency-key-reused}. Answers and final refusals
 * are kept for 30 days.
 */
public interface IdempotentCommands {

    /**
     * For a command that is one transaction: the claim of the key and the answer are part of it. Of two callers at the same time one does it and the
     * other gets the stored answer.
     */
    ResponseEntity<Object> transactional(Caller caller, String operation, IdempotencyKey key, Object body, Supplier<Answer> command);

    /**
     * For a command that calls other services first: the claim is committed before, for 30 seconds; meanwhile a second caller is refused with
     * {@code request-in-progress}. After a crash the same request may take the claim over once the 30 seconds are past, so the command must bear being
     * begun twice. Failures that pass by themselves are not kept.
     */
    ResponseEntity<Object> leased(Caller caller, String operation, IdempotencyKey key, Object body, Supplier<Answer> command);
}
