package vn.ansinh.messaging.operating;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.messaging.consuming.ParkedKey;
import vn.ansinh.messaging.consuming.ParkedKeys;

@RestController
@RequestMapping("/api/v1/operations/${spring.application.name}/parked-keys")
class ParkedKeysController {

    private static final int MOST = 200;

    private final ParkedKeys parkedKeys;

    ParkedKeysController(ParkedKeys parkedKeys) {
        this.parkedKeys = parkedKeys;
    }

    @GetMapping
    Listing list(Caller caller, @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        caller.requireAny(Role.PLATFORM_ADMIN);
        if (limit < 1 || limit > MOST) {
            throw Problem.at(ProblemType.INVALID_VALUE, "limit", Map.of("min", "1", "max", Integer.toString(MOST))).asException();
        }
        var found = parkedKeys.list(cursor == null ? null : decode(cursor, ProblemType.MALFORMED), limit + 1);
        var page = found.stream().limit(limit).map(Item::of).toList();
        return new Listing(page, found.size() > limit ? page.getLast().id() : null);
    }

    @PostMapping("/{id}/replay")
    ParkedKeys.Replay replay(Caller caller, @PathVariable String id) {
        caller.requireAny(Role.PLATFORM_ADMIN);
        return parkedKeys.replay(decode(id, ProblemType.NOT_FOUND)).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
    }

    private static String decode(String text, ProblemType otherwise) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(otherwise).asException();
        }
    }

    record Listing(List<Item> items, @Nullable String next) {
    }

    record Item(String id, String consumer, String topic, String key, long sequence, String eventId, String type, String error, @Nullable String place,
            int attempts, Instant parkedAt) {

        static Item of(ParkedKey key) {
            return new Item(Base64.getUrlEncoder().withoutPadding().encodeToString(key.id().getBytes(UTF_8)), key.consumer(), key.topic(), key.key(),
                    key.sequence(), key.eventId(), key.type(), key.error(), key.place(), key.attempts(), key.parkedAt());
        }
    }
}
