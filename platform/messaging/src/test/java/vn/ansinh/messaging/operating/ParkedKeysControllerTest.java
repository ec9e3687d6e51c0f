package vn.ansinh.messaging.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.messaging.TestDatabase;
import vn.ansinh.messaging.consuming.TestParking;

class ParkedKeysControllerTest {

    private static final Caller ADMIN = new Caller("admin", Set.of(Role.PLATFORM_ADMIN), List.of("VN"), null);
    private static final Caller OFFICER = new Caller("officer", Set.of(Role.OFFICER), List.of("VN"), null);

    private final TestDatabase database = new TestDatabase();
    private final TestParking parking = new TestParking(database);
    private final ParkedKeysController controller = new ParkedKeysController(parking.keys());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void listsPageByPageAndReplaysOne() {
        parking.park("a", "b", "c");
        var first = controller.list(ADMIN, null, 2);
        assertThat(first.items()).extracting(ParkedKeysController.Item::key).containsExactly("a", "b");
        var last = controller.list(ADMIN, first.next(), 2);
        assertThat(last.items()).extracting(ParkedKeysController.Item::key).containsExactly("c");
        assertThat(last.next()).isNull();

        parking.repair();
        var replay = controller.replay(ADMIN, first.items().getFirst().id());
        assertThat(replay.applied()).isEqualTo(1);
        assertThat(replay.parkedAgain()).isFalse();
        assertThat(controller.list(ADMIN, null, 200).items()).extracting(ParkedKeysController.Item::key).containsExactly("b", "c");
    }

    @Test
    void isForPlatformAdministratorsOnly() {
        assertRefused(ProblemType.ROLE_MISSING, () -> controller.list(OFFICER, null, 50));
        assertRefused(ProblemType.ROLE_MISSING, () -> controller.replay(OFFICER, "YQ"));
        assertRefused(ProblemType.NOT_SIGNED_IN, () -> controller.list(Caller.anonymous(), null, 50));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertRefused(ProblemType.MALFORMED, () -> controller.list(ADMIN, "???", 50));
        assertRefused(ProblemType.INVALID_VALUE, () -> controller.list(ADMIN, null, 0));
        assertRefused(ProblemType.INVALID_VALUE, () -> controller.list(ADMIN, null, 201));
        assertRefused(ProblemType.NOT_FOUND, () -> controller.replay(ADMIN, "???"));
        assertRefused(ProblemType.NOT_FOUND, () -> controller.replay(ADMIN, "YQ"));
    }

    private static void assertRefused(ProblemType type, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.problem().type()).isEqualTo(type));
    }
}
