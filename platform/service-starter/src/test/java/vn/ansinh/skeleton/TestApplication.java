package vn.ansinh.skeleton;

import com.mongodb.MongoException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.messaging.StorePreparation;
import vn.ansinh.starter.http.Versions;
import vn.ansinh.starter.idempotency.Answer;
import vn.ansinh.starter.idempotency.IdempotencyKey;
import vn.ansinh.starter.idempotency.IdempotentCommands;
import vn.ansinh.starter.paging.CursorCodec;
import vn.ansinh.starter.paging.Page;

/** A service with nothing in it but what shows the skeleton at work. */
@SpringBootApplication
class TestApplication {

    /** No messaging here, which would wait for the store. */
    @Bean
    SmartInitializingSingleton storePrepared(ObjectProvider<StorePreparation> preparations) {
        return () -> preparations.orderedStream().forEach(StorePreparation::prepareStore);
    }

    record Payment(@Nullable Scheme scheme, @Nullable Vnd income, @Nullable Integer months, @Nullable LocalDate paymentDate, @Nullable Group group,
                   @Nullable PersonalId personalId, @Nullable List<Member> members) {
    }

    record Member(int order) {
    }

    @RestController
    static class Controller {

        final AtomicInteger executions = new AtomicInteger();
        final Map<String, Runnable> behaviour = new ConcurrentHashMap<>();

        private final IdempotentCommands commands;
        private final MongoOperations mongo;
        private final CursorCodec cursors;

        Controller(IdempotentCommands commands, MongoOperations mongo, CursorCodec cursors) {
            this.commands = commands;
            this.mongo = mongo;
            this.cursors = cursors;
        }

        @GetMapping("/api/v1/caller")
        Caller caller(Caller caller) {
            return caller;
        }

        @GetMapping("/api/v1/public")
        Caller open(Caller caller) {
            return caller;
        }

        @GetMapping("/internal/caller")
        Caller internal(Caller caller) {
            return caller;
        }

        @PostMapping("/internal/refusal")
        Payment refuse(@RequestBody Payment payment) {
            throw Problem.at(ProblemType.INCOME_BELOW_FLOOR, "income", Map.of("floor", "1500000")).asException();
        }

        @GetMapping("/api/v1/officers")
        Caller officers(Caller caller) {
            caller.requireAny(Role.OFFICER);
            return caller;
        }

        @PostMapping("/api/v1/payments")
        Payment pay(@RequestBody Payment payment) {
            return payment;
        }

        @GetMapping("/api/v1/items")
        Page<Integer> items(@RequestParam LocalDate day, @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
            var keys = cursors.decodeOrFirst(cursor);
            int first = keys.isEmpty() ? 0 : Integer.parseInt(keys.getFirst()) + 1;
            int size = cursors.limit(limit);
            return Page.of(java.util.stream.IntStream.range(first, Math.min(first + size + 1, 5)).boxed().toList(), size, last -> cursors.encode(List.of(last.toString())));
        }

        @GetMapping("/api/v1/items/{number}")
        int item(@PathVariable int number) {
            return number;
        }

        @PostMapping("/api/v1/items/{number}")
        long change(@PathVariable int number, @RequestHeader(value = "If-Match", required = false) @Nullable String version) {
            Versions.require(number, version);
            return number;
        }

        @GetMapping("/api/v1/failures/unexpected")
        void fail() {
            throw new IllegalStateException("Nguyễn Thị Bí Mật 001190000001");
        }

        @GetMapping("/api/v1/failures/passing")
        void pass() {
            throw new TransientDataAccessResourceException("primary changed");
        }

        @GetMapping("/api/v1/failures/full-store")
        void refuseWrites() {
            throw new UncategorizedMongoDbException("", new MongoException(14031, "available disk space is less than required"));
        }

        @GetMapping("/api/v1/failures/full-disk")
        void lackRoom() {
            throw new UncheckedIOException(new FileSystemException("/tmp/list.csv", null, "No space left on device"));
        }

        @PostMapping("/api/v1/transactional/{name}")
        ResponseEntity<Object> transactional(@PathVariable String name, Caller caller, IdempotencyKey key, @RequestBody Map<String, Object> body) {
            return commands.transactional(caller, "transactional", key, body, () -> execute(name));
        }

        @PostMapping("/api/v1/leased/{name}")
        ResponseEntity<Object> leased(@PathVariable String name, Caller caller, IdempotencyKey key, @RequestBody Map<String, Object> body) {
            return commands.leased(caller, "leased", key, body, () -> execute(name));
        }

        private Answer execute(String name) {
            int number = executions.incrementAndGet();
            mongo.insert(new org.bson.Document("name", name).append("number", number), "executed");
            behaviour.getOrDefault(name, () -> { }).run();
            return Answer.created("/api/v1/things/" + name, Versions.etag(0), Map.of("name", name, "number", number));
        }
    }
}
