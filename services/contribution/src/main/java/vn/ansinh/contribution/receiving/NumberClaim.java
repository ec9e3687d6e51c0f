package vn.ansinh.contribution.receiving;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.kernel.PersonId;

/**
 * A receipt number in use. It stays after a void: a receipt is cancelled, never deleted.
 *
 * @param id      {@code organisation|series|number}
 * @param content digest of what was paid, to tell a repeat from a misuse
 */
@Document(NumberClaim.COLLECTION)
public record NumberClaim(@Id String id, String receiptId, PersonId personId, String content) {

    static final String COLLECTION = "receiptNumbers";
}
