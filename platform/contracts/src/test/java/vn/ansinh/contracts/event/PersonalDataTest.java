package vn.ansinh.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;

/** Events live without end, so nothing in them may say who a person is: only values that cannot hold a name, identifier, phone or address. */
class PersonalDataTest {

    private static final Set<Class<?>> HARMLESS = Set.of(PersonId.class, QuoteId.class, ReceiptId.class, UUID.class, UnitKey.class, Group.class, Months.class,
            YearMonth.class, Instant.class, Vnd.class, BigDecimal.class, int.class, long.class, boolean.class);
    private static final Set<String> TEXTS = Set.of("ContributionReceived.organisation", "TargetAssigned.indicator", "TargetAssigned.decisionNumber",
            "PayerLine.name", "PayerLine.legalBasis", "RuleSetRef.version", "RuleSetRef.hash");
    private static final Set<String> DAYS = Set.of("PersonRegistered.from", "PersonMoved.from", "GroupRecognised.from", "GroupRecognised.to", "GroupEnded.to",
            "RuleSetActivated.from", "LocalPolicyApproved.from", "LocalPolicyApproved.to", "ContributionReceived.paymentDate", "DecisionConfirmed.paymentDate", "TargetAssigned.decisionDate");

    @ParameterizedTest
    @EnumSource
    void anEventHoldsNothingThatCouldNameAPerson(EventType type) {
        assertThat(doubtful(type.dataClass())).as("a new text or day has to be looked at and named here").isEmpty();
    }

    private static List<String> doubtful(Class<?> recordClass) {
        return Arrays.stream(recordClass.getRecordComponents()).flatMap(component -> doubtful(recordClass, component)).toList();
    }

    private static Stream<String> doubtful(Class<?> owner, RecordComponent component) {
        var name = owner.getSimpleName() + "." + component.getName();
        var type = element(component.getGenericType());
        if (HARMLESS.contains(type) || type.isEnum() || TEXTS.contains(name) && type == String.class || DAYS.contains(name) && type == LocalDate.class) {
            return Stream.empty();
        }
        return type.isRecord() ? doubtful(type).stream() : Stream.of(name);
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }
}
