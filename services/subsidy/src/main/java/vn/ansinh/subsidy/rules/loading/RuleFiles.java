package vn.ansinh.subsidy.rules.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the texts of the rule files come from. */
@FunctionalInterface
public interface RuleFiles {

    /** The text of a file such as {@code base-salary.yaml}; empty if there is none. */
    Optional<String> read(String name);

    /** The files shipped with the service. */
    static RuleFiles shipped() {
        return name -> {
            try (var stream = RuleFiles.class.getResourceAsStream("/rules/" + name)) {
                return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read rules/" + name, e);
            }
        };
    }
}
