package vn.ansinh.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contribution.Counter.Reply;
import vn.ansinh.contribution.Neighbourhood.TestClock;
import vn.ansinh.kernel.PersonId;

@ContributionFlow
class CounterTest {

    private static int people;

    private final Counter counter;
    private final Registry registry;
    private final Pricing pricing;
    private final TestClock clock;
    private final MongoTemplate mongo;
    private final Published published;

    private PersonId person = Registry.idOf("");

    CounterTest(Counter counter, Registry registry, Pricing pricing, TestClock clock, MongoTemplate mongo, Published published) {
        this.counter = counter;
        this.registry = registry;
        this.pricing = pricing;
        this.clock = clock;
        this.mongo = mongo;
        this.published = published;
    }

    @BeforeEach
    void newPersonOnTheFirstDay() {
        clock.reset();
        person = registry.person("010190%06d".formatted(++people), "02647");
    }

    @Test
    void quotesTakesMoneyAndCoversTheMonth() {
        var quote = counter.quote(Counter.VNPOST, person).ok(201);

        assertThat(quote.body().path("status").asString()).isEqualTo("OPEN");
        assertThat(quote.body().path("gross").longValue()).isEqualTo(330_000);
        assertThat(quote.body().path("lines").get(0).path("amount").longValue()).isEqualTo(33_000);
        assertThat(quote.body().path("participantPays").longValue()).isEqualTo(297_000);
        assertThat(quote.body().path("expiresAt").asString()).isEqualTo("2026-11-21T17:00:00Z");
        assertThat(quote.body().path("trace").get(0).path("values").path("CN.rural").asString()).isEqualTo("1500000");
        assertThat(quote.raw().headers().firstValue("Location")).contains("/api/v1/quotes/" + quote.id());

        var receipt = counter.pay(Counter.VNPOST, quote).ok(201);

        assertThat(receipt.body().path("status").asString()).isEqualTo("RECEIVED");
        assertThat(receipt.body().path("months").get(0).asString()).isEqualTo("2026-11");
        assertThat(counter.get(Counter.VNPOST, "/api/v1/contributions/" + receipt.id()).ok(200).body()).isEqualTo(receipt.body());
        assertThat(counter.get(Counter.VNPOST, "/api/v1/quotes/" + quote.id()).body().path("status").asString()).isEqualTo("PAID");
        assertThat(counter.coveredMonths(Counter.VNPOST, person)).containsExactly("2026-11");
        awaitEvents(ContributionReceived.class);
    }

    @Test
    void answersARepeatAsItAnsweredFirst() {
        var quote = counter.quote(Counter.VNPOST, person).ok(201);
        var payment = Counter.paymentOf(quote);
        var key = Counter.newKey();

        var first = counter.post(Counter.VNPOST, "/api/v1/contributions", key, payment).ok(201);
        var second = counter.post(Counter.VNPOST, "/api/v1/contributions", key, payment).ok(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.raw().headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(ledger()).hasSize(1);
        counter.post(Counter.VNPOST, "/api/v1/contributions", key, Counter.paymentOf(quote, "payerName", "another")).refused(422, "idempotency-key-reused");
    }

    @Test
    void refusesASecondPaymentOfOneQuote() {
        var quote = counter.quote(Counter.VNPOST, person).ok(201);
        counter.pay(Counter.VNPOST, quote).ok(201);

        counter.pay(Counter.VNPOST, quote).refused(409, "quote-already-used");
    }

    @Test
    void refusesAPaymentThatOverlapsACoveredMonth() {
        var first = counter.quote(Counter.VNPOST, person).ok(201);
        var second = counter.quote(Counter.VNPOST, person, "method", "MONTHS_3").ok(201);
        counter.pay(Counter.VNPOST, first).ok(201);

        counter.pay(Counter.VNPOST, second).refused(409, "months-already-covered");
        counter.quote(Counter.VNPOST, person).refused(409, "months-already-covered");
        assertThat(counter.coveredMonths(Counter.VNPOST, person)).containsExactly("2026-11");
        assertThat(ledger()).hasSize(1);
    }

    @Test
    void refusesAnExpiredQuoteWhetherOrNotTheJobHasComeBy() {
        var quote = counter.quote(Counter.VNPOST, person).ok(201);
        clock.set(TestClock.START.plus(Duration.ofHours(14)));

        counter.pay(Counter.VNPOST, quote).refused(409, "quote-expired");
        assertThat(counter.get(Counter.VNPOST, "/api/v1/quotes/" + quote.id()).body().path("status").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void refusesAReceiptNumberThatServedAnotherQuote() {
        var payment = Counter.paymentOf(counter.quote(Counter.VNPOST, person).ok(201));
        counter.post(Counter.VNPOST, "/api/v1/contributions", Counter.newKey(), payment).ok(201);
        var other = counter.quote(Counter.VNPOST, registry.person("010191%06d".formatted(people), "02647")).ok(201);

        counter.pay(Counter.VNPOST, other, "receipt", payment.get("receipt")).refused(409, "receipt-number-used");
        assertThat(counter.get(Counter.VNPOST, "/api/v1/quotes/" + other.id()).body().path("status").asString()).isEqualTo("OPEN");
    }

    @Test
    void refusesMoneyThatDiffersFromTheQuote() {
        var quote = counter.quote(Counter.VNPOST, person).ok(201);
        var otherDay = Map.of("series", "BH26", "number", "X" + people, "issuedOn", "2026-11-20");

        counter.pay(Counter.VNPOST, quote, "amountReceived", 297_001).refused(422, "amount-differs");
        counter.pay(Counter.VNPOST, quote, "receipt", otherDay).refused(422, "invalid-value");
        counter.pay(Counter.VNPOST, quote, "collectorCode", "NV0002").refused(422, "invalid-value");
        counter.pay(Counter.VNPOST, quote, "collectorCode", "NV9999").refused(422, "invalid-value");
        counter.pay(Counter.VNPOST, quote, "amountReceived", 297_000.5).refused(400, "malformed");
        assertThat(ledger()).isEmpty();
        counter.pay(Counter.VNPOST, quote).ok(201);
    }

    @Test
    void bindsOrganisationsAndAreas() {
        var quote = counter.quote(Counter.VNPOST, person).ok(201);

        counter.pay(Counter.PVI, quote, "collectorCode", "NV0002").refused(403, "outside-organisation");
        counter.get(Counter.PVI, "/api/v1/quotes/" + quote.id()).refused(403, "outside-organisation");
        counter.pay(Counter.OFFICER_OF_HANOI, quote).refused(403, "outside-area");
        counter.quote(Counter.OFFICER_OF_HANOI, person).refused(403, "outside-area");
        counter.quote(Counter.ANALYST, person).refused(403, "role-missing");
        counter.quote(Counter.NOBODY, person).refused(403, "no-area");
        counter.quote(Counter.FOR_SOMETHING_ELSE, person).refused(401, "not-signed-in");
        var receipt = counter.pay(Counter.OFFICER, quote).ok(201);
        counter.get(Counter.PVI, "/api/v1/contributions/" + receipt.id()).refused(403, "outside-organisation");
        counter.get(Counter.OFFICER_OF_HANOI, "/api/v1/contributions/" + receipt.id()).refused(403, "outside-area");
        counter.get(Counter.PVI, "/api/v1/participants/" + person + "/coverage").refused(403, "outside-organisation");
        counter.get(Counter.OFFICER_OF_HANOI, "/api/v1/participants/" + person + "/coverage").refused(403, "outside-area");
        assertThat(counter.coveredMonths(Counter.ANALYST, person)).containsExactly("2026-11");
    }

    @Test
    void givesAnOfficersQuoteToTheOrganisationThatTookTheMoney() {
        var quote = counter.quote(Counter.OFFICER, person).ok(201);
        counter.pay(Counter.VNPOST, quote).refused(403, "outside-organisation");

        var receipt = counter.pay(Counter.OFFICER, quote, "collectorCode", "NV0002").ok(201);

        assertThat(receipt.body().path("organisation").asString()).isEqualTo("PVI");
        assertThat(counter.coveredMonths(Counter.PVI, person)).containsExactly("2026-11");
    }

    @Test
    void voidsOnTheSameDayAndFreesTheMonths() {
        var quote = counter.quote(Counter.VNPOST, person, "method", "MONTHS_3").ok(201);
        var payment = Counter.paymentOf(quote);
        var receipt = counter.post(Counter.VNPOST, "/api/v1/contributions", Counter.newKey(), payment).ok(201);

        var voided = counter.voidReceipt(Counter.VNPOST, receipt.id()).ok(200);

        assertThat(voided.body().path("status").asString()).isEqualTo("VOIDED");
        assertThat(counter.coveredMonths(Counter.VNPOST, person)).isEmpty();
        assertThat(ledger()).extracting(it -> it.getString("kind")).containsExactly("RECEIVED", "VOIDED");
        assertThat(ledger().stream().mapToLong(it -> it.getLong("gross")).sum()).isZero();
        assertThat(ledger().getLast()).containsEntry("reason", "typed twice").containsEntry("actor", "partner-vnpost");
        awaitEvents(ContributionReceived.class, ContributionVoided.class);
        counter.voidReceipt(Counter.VNPOST, receipt.id()).refused(409, "conflict");
        var again = counter.quote(Counter.VNPOST, person, "method", "MONTHS_3").ok(201);
        counter.pay(Counter.VNPOST, again, "receipt", payment.get("receipt")).refused(409, "receipt-number-used");
        counter.pay(Counter.VNPOST, again).ok(201);
    }

    @Test
    void leavesVoidsOfOtherDaysToTheOfficer() {
        var receipt = counter.pay(Counter.VNPOST, counter.quote(Counter.VNPOST, person).ok(201)).ok(201);
        clock.set(TestClock.START.plus(Duration.ofDays(1)));

        counter.voidReceipt(Counter.VNPOST, receipt.id()).refused(403, "role-missing");
        counter.voidReceipt(Counter.PVI, receipt.id()).refused(403, "outside-organisation");
        counter.voidReceipt(Counter.OFFICER_OF_HANOI, receipt.id()).refused(403, "outside-area");
        counter.voidReceipt(Counter.OFFICER, receipt.id()).ok(200);
    }

    @Test
    void takesMoneyWhileTheNeighboursAreDown() {
        var quote = counter.quote(Counter.VNPOST, person).ok(201);
        registry.failNext(100);
        pricing.failNext(100);
        try {
            counter.pay(Counter.VNPOST, quote).ok(201);
            counter.quote(Counter.VNPOST, registry.person("010192%06d".formatted(people), "02647")).refused(503, "try-again");
        } finally {
            registry.failNext(0);
            pricing.failNext(0);
        }
    }

    @Test
    void goesOnWithTheSameKeyWhenTheDecisionWasNotReached() {
        var key = Counter.newKey();
        pricing.failNext(1);

        counter.post(Counter.VNPOST, "/api/v1/quotes", key, Counter.quoteOf(person)).refused(503, "try-again");
        counter.post(Counter.VNPOST, "/api/v1/quotes", key, Counter.quoteOf(person)).ok(201);
    }

    @ParameterizedTest
    @CsvSource({
        "income,1000000,422,income-below-floor",
        "income,1500000.5,400,malformed",
        "income,,422,invalid-value",
        "method,WEEKLY,422,invalid-value",
        "scheme,HOUSEHOLD_HI,422,invalid-value",
        "months,2,422,months-outside-method",
        "startMonth,2026-10,422,start-month-too-late",
        "startMonth,2027-12,422,start-month-too-far",
        "startMonth,2026-13,422,invalid-value",
        "paymentDate,2026-11-13,422,date-outside-rules",
        "paymentDate,2026-11-22,422,date-outside-rules",
        "participantId,00000000-0000-7000-8000-000000000000,404,not-found"})
    void refusesBadQuotesAndStoresNothing(String field, @Nullable String value, int status, String problem) {
        var sent = value != null && value.matches("[0-9.]+") ? new BigDecimal(value) : value;

        counter.quote(Counter.VNPOST, person, field, sent).refused(status, problem);

        assertThat(mongo.count(query(where("personId").is(person.toString())), "quotes")).isZero();
    }

    @Test
    void wantsAnIdempotencyKey() {
        counter.post(Counter.VNPOST, "/api/v1/quotes", null, Counter.quoteOf(person)).refused(400, "idempotency-key-missing");
        counter.post(Counter.VNPOST, "/api/v1/contributions", null, Map.of()).refused(400, "idempotency-key-missing");
        counter.upload(Counter.VNPOST, null, "kind=ENROLMENT", "text/csv", new byte[0]).refused(400, "idempotency-key-missing");
    }

    @Test
    void takesAPaymentDateUpToSevenDaysBack() {
        var quote = counter.quote(Counter.VNPOST, person, "paymentDate", "2026-11-14").ok(201);

        assertThat(quote.body().path("paymentDate").asString()).isEqualTo("2026-11-14");
        counter.pay(Counter.VNPOST, quote).ok(201);
    }

    @Test
    void numbersMissingMonthsOnce() {
        var quote = missing();
        counter.pay(Counter.VNPOST, quote.ok(201)).ok(201);

        assertThat(counter.coveredMonths(Counter.VNPOST, person)).isEmpty();
        missing().refused(409, "months-already-covered");
    }

    private Reply missing() {
        return counter.quote(Counter.VNPOST, person, "method", "MISSING", "months", 12, "monthsPaidBefore", 168);
    }

    @Test
    void tellsTheDecisionOfTheRunningPeriod() {
        counter.pay(Counter.VNPOST, counter.quote(Counter.VNPOST, person, "method", "MONTHS_3").ok(201)).ok(201);

        var next = counter.quote(Counter.VNPOST, person, "startMonth", "2027-02", "income", 2_000_000).ok(201);

        var current = Objects.requireNonNull(pricing.item(next.id()).current());
        assertThat(current.from()).hasToString("2026-11");
        assertThat(current.to()).hasToString("2027-01");
    }

    @Test
    void answersNotFoundForWhatIsNotThere() {
        var unknown = UUID.randomUUID();
        counter.get(Counter.VNPOST, "/api/v1/quotes/" + unknown).refused(404, "not-found");
        counter.get(Counter.VNPOST, "/api/v1/contributions/" + unknown).refused(404, "not-found");
        counter.get(Counter.VNPOST, "/api/v1/uploads/" + unknown).refused(404, "not-found");
        assertThat(counter.coveredMonths(Counter.VNPOST, new PersonId(unknown))).isEmpty();
    }

    private List<Document> ledger() {
        return mongo.find(query(where("personId").is(person.toString())), Document.class, "ledger");
    }

    private void awaitEvents(Class<?>... types) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(published.of(person)).extracting(Object::getClass).containsExactly(types));
    }
}
