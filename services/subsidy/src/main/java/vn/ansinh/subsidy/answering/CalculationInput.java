package vn.ansinh.subsidy.answering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Sex;

/** The form of a calculation for the API's description; {@link CalculationReader} reads it field by field, so that each element has its own problems. */
record CalculationInput(
        Scheme scheme,
        LocalDate paymentDate,
        @Nullable Long income,
        Method method,
        @Nullable Integer months,
        @Nullable String startMonth,
        @Nullable List<String> groups,
        @Nullable String communeCode,
        @Nullable Boolean permanentResident,
        @Nullable Integer supportedMonthsUsed,
        @Nullable Integer monthsPaidBefore,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable List<String> statuses,
        @Nullable Current current,
        @Nullable List<WhatIf> policies,
        @Nullable Long donorAmount,
        @Nullable List<Member> members) {

    /** Of a household; {@code order} is the rung of the ladder, {@code endDate} a common last day. */
    record Member(@Nullable Integer order, @Nullable List<String> groups, @Nullable Integer months, @Nullable LocalDate endDate) {
    }

    /** A local policy that somebody thinks of; one that brings {@code monthlyAmount} has no {@code percent}. */
    record WhatIf(
            Payer payer,
            @Nullable String name,
            String group,
            @Nullable BigDecimal percent,
            @Nullable Long monthlyAmount,
            @Nullable List<Method> excludedMethods,
            @Nullable Boolean permanentResidentsOnly,
            @Nullable Integer maxMonths,
            @Nullable Integer monthsFromRecognition,
            @Nullable Integer stackingOrder) {
    }

    record Current(Method method, long income, String from, String to) {
    }
}
