package vn.ansinh.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.QuoteExpired;
import vn.ansinh.contribution.Counter.Reply;
import vn.ansinh.contribution.Neighbourhood.TestClock;
import vn.ansinh.contribution.quoting.ExpiryTrigger;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.testing.TestIssuer;

@ContributionFlow
class ParallelTest {

    private static int people = 500_000;

    private final Counter counter;
    private final Registry registry;
    private final TestClock clock;
    private final MongoTemplate mongo;
    private final Published published;
    private final ExpiryTrigger expiry;
    private final MeterRegistry meters;

    private PersonId person = Registry.idOf("");

    ParallelTest(Counter counter, Registry registry, TestClock clock, MongoTemplate mongo, Published published, ApplicationContext context,
            MeterRegistry meters) {
        this.counter = counter;
        this.registry = registry;
        this.clock = clock;
        this.mongo = mongo;
        this.published = published;
        this.expiry = new ExpiryTrigger(context);
        this.meters = meters;
    }

    @BeforeEach
    void newPersonOnTheFirstDay() {
        clock.reset();
        person = registry.person("010190%06d".formatted(++people), "02647");
    }

    @Test
    void takesOneOfTwentyPaymentsOfTheSameMonthByDifferentCallers() throws Exception {
        var callers = IntStream.range(0, 20).mapToObj(it -> TestIssuer.token("counter-" + it, List.of("partner"), List.of(), "VNPOST")).toList();
        var quotes = callers.stream().map(it -> counter.quote(it, person).ok(201)).toList();

        var replies = together(IntStream.range(0, 20).<Callable<Reply>>mapToObj(it -> () -> counter.pay(callers.get(it), quotes.get(it))).toList());

        assertThat(replies).filteredOn(it -> it.status() == 201).hasSize(1);
        assertThat(replies).filteredOn(it -> it.status() != 201).allSatisfy(it -> it.refused(409, "months-already-covered"));
        assertThat(count("receipts")).isEqualTo(1);
        assertThat(count("ledger")).isEqualTo(1);
        assertThat(mongo.count(query(where("personId").is(person.toString()).and("state").is("PAID")), "quotes")).isEqualTo(1);
        assertThat(mongo.count(query(where("personId").is(person.toString())), "receiptNumbers")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(published.of(person)).hasSize(1));
    }

    @Test
    void answersTwentySendersOfOneKeyAlike() throws Exception {
        var payment = Counter.paymentOf(counter.quote(Counter.VNPOST, person).ok(201));
        var key = Counter.newKey();

        var replies = together(IntStream.range(0, 20)
                .<Callable<Reply>>mapToObj(_ -> () -> counter.post(Counter.VNPOST, "/api/v1/contributions", key, payment)).toList());

        assertThat(replies).allSatisfy(it -> it.ok(201));
        assertThat(replies).extracting(Reply::id).containsOnly(replies.getFirst().id());
        assertThat(count("ledger")).isEqualTo(1);
    }

    @Test
    void showsForHowLongAQuoteHasBeenOverThatNobodyEnded() {
        counter.quote(Counter.VNPOST, person).ok(201);
        clock.set(TestClock.START.plus(Duration.ofDays(2)));
        expiry.look();
        assertThat(overdueSeconds()).isGreaterThan(3600);
        expiry.run();
        expiry.look();
        assertThat(overdueSeconds()).isZero();
    }

    private double overdueSeconds() {
        return meters.get("ansinh.quotes.overdue").timeGauge().value(TimeUnit.SECONDS);
    }

    @Test
    void eitherPaysOrExpiresAQuoteButNeverBoth() throws Exception {
        for (int round = 0; round < 5; round++) {
            person = registry.person("010190%06d".formatted(++people), "02647");
            var quote = counter.quote(Counter.VNPOST, person).ok(201);
            var payment = Counter.paymentOf(quote);
            var midnight = TestClock.START.plus(Duration.ofHours(14));
            together(List.<Callable<Object>>of(() -> counter.post(Counter.VNPOST, "/api/v1/contributions", Counter.newKey(), payment), () -> {
                clock.set(midnight);
                expiry.run();
                return "expired";
            }));
            expiry.run();

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(published.of(person)).hasSize(1));
            boolean paid = published.of(person).getFirst() instanceof ContributionReceived;
            assertThat(published.of(person).getFirst()).isInstanceOf(paid ? ContributionReceived.class : QuoteExpired.class);
            assertThat(count("ledger")).isEqualTo(paid ? 1 : 0);
            clock.reset();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void coversAMonthOnceAndKeepsTheLedgerEqualToTheClaimsWhateverHappens(long seed) {
        var random = new Random(seed);
        var quotes = new ArrayList<Reply>();
        var receipts = new ArrayList<String>();
        for (int step = 0; step < 25; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    var method = List.of("MONTHLY", "MONTHS_3", "MONTHS_6").get(random.nextInt(3));
                    var quote = counter.quote(Counter.VNPOST, person, "method", method, "startMonth", "2027-%02d".formatted(1 + random.nextInt(6)));
                    if (quote.status() == 201) {
                        quotes.add(quote);
                    }
                }
                case 2, 3 -> {
                    if (!quotes.isEmpty()) {
                        var paid = counter.pay(Counter.VNPOST, quotes.get(random.nextInt(quotes.size())));
                        if (paid.status() == 201) {
                            receipts.add(paid.id());
                        }
                    }
                }
                default -> {
                    if (!receipts.isEmpty() && random.nextBoolean()) {
                        counter.voidReceipt(Counter.OFFICER, receipts.get(random.nextInt(receipts.size())));
                    } else {
                        clock.set(clock.now().plus(Duration.ofHours(9)));
                        expiry.run();
                    }
                }
            }
            requireBalance();
        }
    }

    private void requireBalance() {
        var covered = mongo.find(query(where("personId").is(person.toString()).and("status").is("RECEIVED")), Document.class, "receipts").stream()
                .flatMap(it -> it.getList("slots", String.class).stream()).toList();
        assertThat(covered).doesNotHaveDuplicates();
        long claims = mongo.count(query(where("_id").regex("^VOLUNTARY_SI:" + person + ":")), "monthClaims");
        long booked = mongo.find(query(where("personId").is(person.toString())), Document.class, "ledger").stream().mapToLong(it -> it.getInteger("months")).sum();
        assertThat(Map.of("claims", claims, "ledger", booked)).isEqualTo(Map.of("claims", (long) covered.size(), "ledger", (long) covered.size()));
    }

    private long count(String collection) {
        return mongo.count(query(where("personId").is(person.toString())), collection);
    }

    private static <T> List<T> together(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<T>();
            for (var future : threads.invokeAll(work)) {
                done.add(future.get());
            }
            return done;
        }
    }
}
