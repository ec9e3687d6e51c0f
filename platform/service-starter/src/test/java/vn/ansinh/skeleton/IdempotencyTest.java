package vn.ansinh.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static vn.ansinh.skeleton.Tokens.officer;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

@StarterContext
class IdempotencyTest {

    private final Http http;
    private final MongoOperations mongo;
    private final TestApplication.Controller controller;
    private final String key = UUID.randomUUID().toString();
    private final String name = "t" + UUID.randomUUID();

    @Autowired
    IdempotencyTest(@LocalServerPort int port, MongoOperations mongo, TestApplication.Controller controller) {
        this.http = new Http(port);
        this.mongo = mongo;
        this.controller = controller;
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactional", "leased"})
    void answersARepeatWithWhatWasAnsweredFirst(String kind) {
        var first = send(kind, "{\"a\": 1, \"b\": 2}");
        var repeat = send(kind, "{\"b\":2,\"a\":1}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeat.response().body()).isEqualTo(first.response().body());
        assertThat(repeat.header("Location")).isEqualTo(first.header("Location")).isEqualTo("/api/v1/things/" + name);
        assertThat(repeat.header("ETag")).isEqualTo("\"0\"");
        assertThat(executed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactional", "leased"})
    void refusesTheSameKeyWithAnotherBodyOrPath(String kind) {
        send(kind, "{\"a\": 1}");
        assertThat(send(kind, "{\"a\": 2}").problem()).isEqualTo("idempotency-key-reused");
        assertThat(http.post("/api/v1/" + kind + "/another", "{\"a\": 1}", keyed("an")).problem()).isEqualTo("idempotency-key-reused");
        assertThat(executed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactional", "leased"})
    void keepsKeysOfCallersApart(String kind) {
        send(kind, "{}");
        assertThat(http.post("/api/v1/" + kind + "/" + name, "{}", keyed("binh")).header("Idempotency-Replayed")).isNull();
        assertThat(executed()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactional", "leased"})
    void keepsARefusalAndShowsItInTheLanguageOfTheRepeat(String kind) {
        controller.behaviour.put(name, () -> {
            throw Problem.at(ProblemType.INCOME_BELOW_FLOOR, "income", Map.of("floor", "1500000")).asException();
        });
        var first = send(kind, "{}");
        controller.behaviour.remove(name);
        var repeat = http.post("/api/v1/" + kind + "/" + name, "{}", request -> keyed("an").apply(request).header("Accept-Language", "en"));
        assertThat(first.problem()).isEqualTo("income-below-floor");
        assertThat(repeat.problem()).isEqualTo("income-below-floor");
        assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeat.json().path("detail").asString()).contains("floor of 1500000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactional", "leased"})
    void triesAgainAfterAFailureThatPasses(String kind) {
        controller.behaviour.put(name, () -> {
            throw Problem.of(ProblemType.TRY_AGAIN).asException();
        });
        assertThat(send(kind, "{}").status()).isEqualTo(503);
        controller.behaviour.put(name, () -> {
            throw new IllegalStateException();
        });
        assertThat(send(kind, "{}").status()).isEqualTo(500);
        controller.behaviour.remove(name);
        assertThat(send(kind, "{}").status()).isEqualTo(201);
    }

    @Test
    void leavesNothingOfATransactionThatWasRefused() {
        controller.behaviour.put(name, () -> {
            throw Problem.of(ProblemType.QUOTE_EXPIRED).asException();
        });
        send("transactional", "{}");
        assertThat(executed()).isZero();
    }

    @Test
    void doesATransactionOnceForTwentyParallelCallersAndAnswersAllOfThemTheSame() {
        var answers = parallel(20, "transactional");
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.response().body()).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null)).hasSize(1);
        assertThat(executed()).isEqualTo(1);
    }

    @Test
    void refusesASecondCallerWhileALeasedCommandRuns() {
        var proceed = new CountDownLatch(1);
        controller.behaviour.put(name, () -> await().until(() -> proceed.getCount() == 0));
        var first = CompletableFuture.supplyAsync(() -> send("leased", "{}"), Executors.newVirtualThreadPerTaskExecutor());
        await().until(() -> executed() == 1);
        var second = send("leased", "{}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("request-in-progress");
        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertThat(send("leased", "{\"other\": 1}").problem()).isEqualTo("idempotency-key-reused");
        proceed.countDown();
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(send("leased", "{}").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void letsTheSameRequestTakeOverWhatACrashLeftOnceTheLeaseIsPast() {
        send("leased", "{}");
        var claim = query(where("_id.key").is(key));
        mongo.updateFirst(claim, new Update().unset("answer").set("holder", "crashed").set("lease", Date.from(Instant.now().plusSeconds(20))), "idempotency");
        assertThat(send("leased", "{}").problem()).isEqualTo("request-in-progress");
        mongo.updateFirst(claim, Update.update("lease", Date.from(Instant.now().minusSeconds(1))), "idempotency");
        assertThat(send("leased", "{\"other\": 1}").problem()).isEqualTo("idempotency-key-reused");
        assertThat(send("leased", "{}").status()).isEqualTo(201);
        assertThat(executed()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "LONG"})
    void refusesAKeyThatIsMissingOrHasAnotherForm(String wrong) {
        var value = wrong.equals("LONG") ? "k".repeat(256) : wrong;
        var answer = http.post("/api/v1/transactional/" + name, "{}", request -> wrong.isEmpty() ? officer("an").apply(request)
                : officer("an").apply(request).header("Idempotency-Key", value));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void keepsAnswersForThirtyDays() {
        var index = mongo.indexOps("idempotency").getIndexInfo().stream().filter(info -> info.getExpireAfter().isPresent()).findFirst().orElseThrow();
        assertThat(index.getExpireAfter().orElseThrow()).hasDays(30);
    }

    private Http.Answer send(String kind, String body) {
        return http.post("/api/v1/" + kind + "/" + name, body, keyed("an"));
    }

    private UnaryOperator<HttpRequest.Builder> keyed(String subject) {
        return request -> officer(subject).apply(request).header("Idempotency-Key", key);
    }

    private List<Http.Answer> parallel(int callers, String kind) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, callers).mapToObj(_ -> CompletableFuture.supplyAsync(() -> send(kind, "{}"), threads)).toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }

    private long executed() {
        return mongo.count(query(where("name").is(name)), Document.class, "executed");
    }
}
