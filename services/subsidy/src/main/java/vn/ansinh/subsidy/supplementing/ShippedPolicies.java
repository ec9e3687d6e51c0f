package vn.ansinh.subsidy.supplementing;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.units.AdminUnits;

/** The policies shipped with the service, in the form in which officers enter them. A file that is wrong stops the start with its name. */
final class ShippedPolicies {

    private static final String FOLDER = "/local-policies/";
    private static final String INDEX = "index.yaml";
    private static final UUID NAMESPACE = UUID.fromString("5b2f8f0e-6a55-5c0e-9d50-3e3a4bb0f6b1");
    private static final YAMLMapper YAML = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final PolicyReader reader;
    private final Validator validator;

    ShippedPolicies(AdminUnits units, Validator validator) {
        this.reader = new PolicyReader(units);
        this.validator = validator;
    }

    record Shipped(String id, Terms terms) {
    }

    private record Index(List<String> policies) {
    }

    List<Shipped> all() {
        return read(INDEX, Index.class).policies().stream().map(name -> new Shipped(idOf(name), terms(name + ".yaml"))).toList();
    }

    /** The same in every installation. */
    static String idOf(String name) {
        return Uuids.derived(NAMESPACE, name).toString();
    }

    static StoredPolicy approved(Shipped shipped, List<String> path, Instant at) {
        var nobody = new StoredPolicy.Act("", at);
        return StoredPolicy.draft(shipped.id, shipped.terms, path, nobody).approved(nobody);
    }

    private Terms terms(String file) {
        var request = read(file, PolicyRequest.class);
        var violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw wrong(file, violations.stream().map(found -> found.getPropertyPath() + ": " + found.getMessage()).sorted().collect(Collectors.joining("; ")), null);
        }
        try {
            return reader.read(request);
        } catch (ProblemException e) {
            throw wrong(file, e.problem().errors().toString(), e);
        }
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream stream = ShippedPolicies.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw wrong(file, "there is no such file", null);
            }
            return YAML.readValue(stream, type);
        } catch (JacksonException e) {
            throw wrong(file, e.getOriginalMessage() + (e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static IllegalStateException wrong(String file, String reason, @Nullable Exception cause) {
        return new IllegalStateException("local-policies/" + file + ": " + reason, cause);
    }
}
