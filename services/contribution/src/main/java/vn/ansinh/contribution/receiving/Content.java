package vn.ansinh.contribution.receiving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Vnd;

/** What a receipt says beside its number and its person, so that the same receipt can be recognised when it comes again. */
public record Content(Method method, int months, @Nullable YearMonth startMonth, @Nullable Integer monthsPaidBefore, Vnd income, LocalDate issuedOn,
        String collectorCode, Vnd amountReceived) {

    public String digest() {
        var text = Stream.of(method, months, startMonth, monthsPaidBefore, income, issuedOn, collectorCode, amountReceived)
                .map(String::valueOf).collect(Collectors.joining("|"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
