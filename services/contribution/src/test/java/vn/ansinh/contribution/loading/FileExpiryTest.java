package vn.ansinh.contribution.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoGridFSException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.ansinh.contribution.ContributionFlow;
import vn.ansinh.contribution.Counter;
import vn.ansinh.contribution.Neighbourhood.TestClock;

@ContributionFlow
class FileExpiryTest {

    private static int next = 900_000;

    private final Counter counter;
    private final FileExpiry expiry;
    private final UploadFiles files;
    private final TestClock clock;
    private final MongoTemplate mongo;

    @TempDir
    private Path folder;

    FileExpiryTest(Counter counter, FileExpiry expiry, UploadFiles files, TestClock clock, MongoTemplate mongo) {
        this.counter = counter;
        this.expiry = expiry;
        this.files = files;
        this.clock = clock;
        this.mongo = mongo;
    }

    @BeforeEach
    @AfterEach
    void firstDay() {
        clock.reset();
    }

    @Test
    void theStoreHoldsNothingOfAListThatCanBeRead() {
        var list = list();
        var fixture = new ListFixture().row(next - 1).cells().getFirst();

        assertThat(stored(list)).isNotEmpty().doesNotContain(fixture.get(0), fixture.get(1));
        assertThat(result(list).body()).asString(StandardCharsets.UTF_8).contains(fixture.get(1), "RECORDED");
    }

    @Test
    void removesTheFileOfADoneListAfterThirtyDaysAndKeepsTheOutcomes() {
        var list = list();
        clock.set(TestClock.START.plus(Duration.ofDays(29)));
        expiry.removeOutdated(clock.now());
        assertThat(result(list).statusCode()).isEqualTo(200);

        clock.set(TestClock.START.plus(Duration.ofDays(31)));
        expiry.removeOutdated(clock.now());
        expiry.removeOutdated(clock.now());

        counter.get(Counter.LOADER, "/api/v1/uploads/" + list + "/result").refused(410, "file-removed");
        assertThat(result(list).headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(stored(list)).isEmpty();
        var read = counter.get(Counter.LOADER, "/api/v1/uploads/" + list).ok(200).body();
        assertThat(read.at("/rows/items/0/outcome").asString()).isEqualTo("RECORDED");
        assertThat(read.path("resultUntil").asString()).startsWith("2026-12-21");
    }

    @Test
    void keepsTheFileOfAListThatIsNotDone() throws IOException {
        var waiting = UUID.randomUUID().toString();
        files.save(waiting, file());
        var uploader = new Upload.Uploader("loader", Set.of(), List.of("VN"), null);
        var upload = Upload.stored(waiting, FileKind.CSV, false, uploader, List.of(), 1, Instant.EPOCH);
        mongo.insert(new Upload(waiting, upload.kind(), false, uploader, upload.warnings(), UploadStatus.RUNNING, upload.counts(), Instant.EPOCH, "busy",
                Instant.now().plusSeconds(600), 1, null, null));

        expiry.removeOutdated(TestClock.START.plus(Duration.ofDays(400)));
        expiry.removeUnclaimed(Instant.now().plusSeconds(1));

        try (var spool = files.fetch(waiting)) {
            assertThat(spool.file()).hasContent("a list");
        }
        mongo.remove(query(where("_id").is(waiting)), Upload.class);
    }

    @Test
    void removesAFileThatNeverBecameAList() throws IOException {
        var id = UUID.randomUUID().toString();
        files.save(id, file());

        expiry.removeUnclaimed(Instant.now().minusSeconds(60));
        assertThat(stored(id)).isNotEmpty();
        expiry.removeUnclaimed(Instant.now().plusSeconds(1));

        assertThat(stored(id)).isEmpty();
        assertThatThrownBy(() -> files.fetch(id)).isInstanceOf(MongoGridFSException.class);
    }

    @Test
    void removesWhatAKilledProcessLeftInTheTemporaryFolder() throws IOException {
        var old = Files.createFile(folder.resolve("ansinh-list-1.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        var fresh = Files.createFile(folder.resolve("ansinh-list-2.tmp"));
        var other = Files.createFile(folder.resolve("other"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));

        Spool.removeLeftovers(folder, Instant.now().minusSeconds(60));

        assertThat(folder).isDirectoryNotContaining(old::equals).isDirectoryContaining(fresh::equals).isDirectoryContaining(other::equals);
    }

    private String list() {
        var upload = counter.upload(Counter.LOADER, new ListFixture().row(next++).csv()).ok(202);
        counter.done(Counter.LOADER, upload);
        return upload.id();
    }

    private HttpResponse<byte[]> result(String list) {
        return counter.get(Counter.LOADER, "/api/v1/uploads/" + list + "/result").raw();
    }

    private String stored(String list) {
        return mongo.find(query(where("files_id").is(list)), Document.class, "uploadFiles.chunks").stream()
                .map(chunk -> new String(chunk.get("data", Binary.class).getData(), StandardCharsets.UTF_8)).collect(Collectors.joining());
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID().toString()), "a list");
    }
}
