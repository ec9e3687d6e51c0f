package vn.ansinh.participant.keeping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The document that proves a membership: a certificate or the commune's yearly list. */
public record Evidence(String document, @Nullable LocalDate issuedOn, @Nullable String issuer) {
}
