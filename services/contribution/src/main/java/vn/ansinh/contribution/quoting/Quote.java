package vn.ansinh.contribution.quoting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;

/**
 * A price told to a person, with all that a receipt needs, so that money can be taken while the neighbours are down.
 *
 * @param startMonth   null for {@link Method#MISSING}
 * @param monthCount   how many months are paid
 * @param slots        the claims a receipt will make
 * @param organisation null where an officer asked
 * @param decision     null while OPENING
 */
@Document(Quote.COLLECTION)
public record Quote(
        @Id String id,
        QuoteState state,
        PersonId personId,
        Scheme scheme,
        Method method,
        Vnd income,
        @Nullable YearMonth startMonth,
        int monthCount,
        List<String> slots,
        LocalDate paymentDate,
        @Nullable Integer monthsPaidBefore,
        UnitKey unit,
        Sex sex,
        YearMonth birthMonth,
        @Nullable String organisation,
        String actor,
        Instant createdAt,
        Instant expiresAt,
        @Nullable FrozenDecision decision) {

    public static final String COLLECTION = "quotes";

    public QuoteId quoteId() {
        return QuoteId.parse(id);
    }

    public Months months() {
        return new Period(method, startMonth, monthCount).months();
    }

    /** An open quote whose time is over is expired, whether or not the job has come by. */
    public QuoteState stateAt(Instant now) {
        return state == QuoteState.OPEN && !now.isBefore(expiresAt) ? QuoteState.EXPIRED : state;
    }

    public Quote opened(FrozenDecision made) {
        return new Quote(id, QuoteState.OPEN, personId, scheme, method, income, startMonth, monthCount, slots, paymentDate, monthsPaidBefore, unit, sex,
                birthMonth, organisation, actor, createdAt, expiresAt, made);
    }

    public Quote withId(String other) {
        return new Quote(other, state, personId, scheme, method, income, startMonth, monthCount, slots, paymentDate, monthsPaidBefore, unit, sex, birthMonth,
                organisation, actor, createdAt, expiresAt, decision);
    }

    /** @throws IllegalStateException while the quote is opening */
    public FrozenDecision made() {
        if (decision == null) {
            throw new IllegalStateException("a quote without a decision cannot be paid");
        }
        return decision;
    }

    public Proposal.Item proposal(PersonSnapshot person, Proposal.@Nullable Running current) {
        return new Proposal.Item(quoteId(), scheme, person, income, method, new Period(method, startMonth, monthCount).chosenMonths(), startMonth,
                paymentDate, monthsPaidBefore, current);
    }
}
