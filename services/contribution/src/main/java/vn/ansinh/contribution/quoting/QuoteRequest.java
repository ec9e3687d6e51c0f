package vn.ansinh.contribution.quoting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Vnd;

/**
 * {@code POST /api/v1/quotes}.
 *
 * @param startMonth       the month of payment unless given; ignored for {@link Method#MISSING}
 * @param paymentDate      today unless given
 * @param monthsPaidBefore {@link Method#MISSING} only
 */
record QuoteRequest(
        @NotNull @Nullable PersonId participantId,
        @NotNull @Nullable Scheme scheme,
        @Nullable Vnd income,
        @NotNull @Nullable Method method,
        @Nullable @Min(1) @Max(600) Integer months,
        @Nullable YearMonth startMonth,
        @Nullable LocalDate paymentDate,
        @Nullable @Min(0) @Max(900) Integer monthsPaidBefore,
        @Nullable List<Object> members) {

    Optional<Problem> refusal() {
        if (scheme != Scheme.VOLUNTARY_SI) {
            return Optional.of(invalid("scheme", "not-supported-yet"));
        }
        if (members != null && !members.isEmpty()) {
            return Optional.of(invalid("members", "not-supported-yet"));
        }
        if (income == null) {
            return Optional.of(invalid("income", "required"));
        }
        if (method == Method.MISSING && monthsPaidBefore == null) {
            return Optional.of(invalid("monthsPaidBefore", "required"));
        }
        return Optional.empty();
    }

    private static Problem invalid(String field, String code) {
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(FieldProblem.of(field, code, Map.of())), Map.of());
    }
}
