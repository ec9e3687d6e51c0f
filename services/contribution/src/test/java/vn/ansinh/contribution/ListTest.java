package vn.ansinh.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.Counter.Reply;
import vn.ansinh.contribution.Neighbourhood.TestClock;
import vn.ansinh.contribution.loading.ListFixture;

@ContributionFlow
class ListTest {

    private static final Logger LOG = LoggerFactory.getLogger(ListTest.class);
    private static final AtomicInteger NEXT = new AtomicInteger(100_000);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Counter counter;
    private final Registry registry;
    private final Pricing pricing;
    private final TestClock clock;
    private final MongoTemplate mongo;

    ListTest(Counter counter, Registry registry, Pricing pricing, TestClock clock, MongoTemplate mongo) {
        this.counter = counter;
        this.registry = registry;
        this.pricing = pricing;
        this.clock = clock;
        this.mongo = mongo;
    }

    @BeforeEach
    void firstDay() {
        clock.reset();
    }

    @Test
    void recordsPeopleOfThreeGroupsAndTheSameListAgainChangesNothing() {
        int first = people(2000);
        var list = new ListFixture().rows(first, 1900)
                .rows(first + 1900, 60, "group", "NEAR_POOR", "evidenceNo", "7/CN", "amountReceived", "247500")
                .rows(first + 1960, 40, "group", "POOR", "evidenceNo", "8/HN", "amountReceived", "231000").csv();

        long began = System.nanoTime();
        var done = counter.done(Counter.LOADER, counter.upload(Counter.LOADER, list).ok(202));
        LOG.info("2000 rows in {} ms", (System.nanoTime() - began) / 1_000_000);

        assertThat(counts(done)).isEqualTo(Map.of("rows", 2000, "recorded", 2000, "alreadyRecorded", 0, "refused", 0));
        var before = books();
        assertThat(counts(counter.done(Counter.LOADER, counter.upload(Counter.LOADER, list).ok(202))))
                .isEqualTo(Map.of("rows", 2000, "recorded", 0, "alreadyRecorded", 2000, "refused", 0));
        assertThat(books()).isEqualTo(before);
    }

    @Test
    void recordsTheGoodRowsAndSaysWhatIsWrongWithTheOthers() {
        int first = people(8);
        var list = new ListFixture().row(first)
                .row(first + 1, "communeCode", "99999")
                .row(first + 2, "income", "1000000")
                .row(first + 3, "amountReceived", "300000")
                .row(first + 4, "personalId", "12345678901")
                .row(first, "receiptNo", "other" + first)
                .row(first + 6, "receiptNo", "%07d".formatted(first))
                .row(first + 7, "birthDate", "30/02/1990").csv();

        var done = counter.done(Counter.LOADER, counter.upload(Counter.LOADER, list).ok(202));

        assertThat(counts(done)).isEqualTo(Map.of("rows", 8, "recorded", 1, "alreadyRecorded", 0, "refused", 7));
        assertThat(reasons(done)).containsExactly("1 RECORDED", "2 communeCode unknown-unit", "3 income income-below-floor",
                "4 amountReceived amount-differs", "5 personalId personal-id-invalid", "6 startMonth months-already-covered",
                "7 receiptNo receipt-number-used", "8 birthDate not-a-date");
        assertThat(done.body().path("rows").path("items").get(3).path("errors").get(0).path("detail").asString()).contains("297000");
        assertThat(mongo.count(query(where("personId").is(Registry.idOf("010190%06d".formatted(first + 3)).toString()).and("state").is("EXPIRED")), "quotes"))
                .isEqualTo(1);
    }

    @Test
    void recordsARowThatDiffersFromTheRegistryAndSaysWhere() {
        var done = counter.done(Counter.LOADER, counter.upload(Counter.LOADER, new ListFixture().row(people(1), "fullName", Registry.OTHER_NAME).csv()).ok(202));

        assertThat(counts(done)).containsEntry("recorded", 1);
        assertThat(reasons(done)).containsExactly("1 fullName name-differs");
    }

    @Test
    void givesTheSameFileBackWithOutcomes() throws IOException {
        int first = people(2);
        var list = "\uFEFF" + new ListFixture().row(first).row(first + 1, "sex", "?").csv().replace(',', ';');
        var upload = counter.upload(Counter.LOADER, list).ok(202);
        counter.done(Counter.LOADER, upload);

        var result = counter.get(Counter.LOADER, "/api/v1/uploads/" + upload.id() + "/result");

        var lines = new String(result.raw().body(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).startsWith("fullName;personalId").endsWith(";organisation;outcome;field;problem;detail");
        assertThat(lines.get(1)).endsWith(";VNPOST;RECORDED;;;");
        assertThat(lines.get(2)).contains(";REFUSED;sex;invalid-value;");
    }

    @Test
    void takesWorkbooksAndGivesThemBack() throws IOException {
        int first = people(2);
        var workbook = workbook(new ListFixture().row(first).row(first + 1, "income", "12.5"));
        var upload = counter.upload(Counter.LOADER, Counter.newKey(), "kind=ENROLMENT", XLSX, workbook).ok(202);

        assertThat(reasons(counter.done(Counter.LOADER, upload))).containsExactly("1 RECORDED", "2 income whole-number-required");

        var result = counter.get(Counter.LOADER, "/api/v1/uploads/" + upload.id() + "/result").raw().body();
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(result))) {
            var rows = read.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(ListFixture.columns().size())).isEqualTo("RECORDED");
            assertThat(rows.get(2).getCellText(ListFixture.columns().size() + 1)).isEqualTo("income");
        }
    }

    @Test
    void takesTheFileAsAPartOfAForm() {
        var boundary = "----form";
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\nContent-Type: application/vnd.ms-excel\r\n\r\n"
                + new ListFixture().row(people(1)).csv() + "\r\n--" + boundary + "--\r\n";

        var upload = counter.upload(Counter.LOADER, Counter.newKey(), "kind=ENROLMENT", "multipart/form-data; boundary=" + boundary,
                body.getBytes(StandardCharsets.UTF_8)).ok(202);

        assertThat(counts(counter.done(Counter.LOADER, upload))).containsEntry("recorded", 1);
    }

    @Test
    void keepsTheOrderOfOnePersonsRows() {
        int person = people(1);
        var list = new ListFixture();
        for (int month = 1; month <= 12; month++) {
            list.row(person, "receiptNo", "m%d-%d".formatted(month, person), "startMonth", "2023-%02d".formatted(month),
                    "receiptDate", "2023-%02d-03".formatted(month));
        }
        list.row(person, "receiptNo", "again-" + person, "startMonth", "2023-05", "receiptDate", "2023-05-04");

        var done = counter.done(Counter.LOADER, counter.upload(Counter.LOADER, list.csv()).ok(202));

        assertThat(reasons(done)).hasSize(13).endsWith("13 startMonth months-already-covered");
        assertThat(counter.coveredMonths(Counter.LOADER, Registry.idOf("010190%06d".formatted(person)))).hasSize(12);
    }

    @Test
    void dryRunsRecordNothing() {
        int first = people(2);
        var list = new ListFixture().row(first).row(first + 1, "sex", "?").csv();
        var before = books();

        var upload = counter.upload(Counter.LOADER, Counter.newKey(), "kind=ENROLMENT&dryRun=true", "text/csv", list.getBytes(StandardCharsets.UTF_8)).ok(202);

        assertThat(reasons(counter.done(Counter.LOADER, upload))).containsExactly("1 RECORDED", "2 sex unknown-value");
        assertThat(books()).isEqualTo(before);
        assertThat(counts(counter.done(Counter.LOADER, counter.upload(Counter.LOADER, list).ok(202)))).containsEntry("recorded", 1);
    }

    @Test
    void waitsForNeighboursThatAreDownAndForAnswersThatWereLost() {
        int first = people(600);
        registry.failNext(2);
        pricing.loseNextAnswers(2);

        var done = counter.done(Counter.LOADER, counter.upload(Counter.LOADER, new ListFixture().rows(first, 600).csv()).ok(202));

        assertThat(counts(done)).containsEntry("recorded", 600);
    }

    @Test
    void findsTheRowThatMakesAWholeCallFail() {
        int first = people(40);
        var list = new ListFixture().rows(first, 20).row(first + 20, "income", Long.toString(Pricing.POISON)).rows(first + 21, 19).csv();

        var done = counter.done(Counter.LOADER, counter.upload(Counter.LOADER, list).ok(202));

        assertThat(counts(done)).isEqualTo(Map.of("rows", 40, "recorded", 39, "alreadyRecorded", 0, "refused", 1));
        assertThat(reasons(done)).contains("21  invalid-value");
    }

    @Test
    void waitsWhenANeighbourRefusesTheServiceItselfInsteadOfBlamingTheRows() {
        registry.failNext(2, ProblemType.NOT_SIGNED_IN);

        var done = counter.done(Counter.LOADER, counter.upload(Counter.LOADER, new ListFixture().rows(people(10), 10).csv()).ok(202));

        assertThat(counts(done)).containsEntry("recorded", 10);
    }

    @Test
    void bindsPartnersToTheirOrganisationAndTheLastDays() {
        int first = people(2);
        var list = new ListFixture()
                .row(first, "startMonth", "2026-11", "receiptDate", "2026-11-20", "communeCode", "02647")
                .row(first + 1, "collectorCode", "NV0002", "startMonth", "2026-11", "receiptDate", "2026-11-01", "communeCode", "02647").csv();

        var upload = counter.upload(Counter.VNPOST, list).ok(202);

        assertThat(reasons(counter.done(Counter.VNPOST, upload))).containsExactly("1 RECORDED", "2 receiptDate date-outside-rules collectorCode collector-unknown");
        counter.get(Counter.PVI, "/api/v1/uploads/" + upload.id()).refused(403, "outside-organisation");
        counter.get(Counter.PVI, "/api/v1/uploads/" + upload.id() + "/result").refused(403, "outside-organisation");
        counter.get(Counter.OFFICER, "/api/v1/uploads/" + upload.id()).refused(403, "outside-area");
        counter.get(Counter.LOADER, "/api/v1/uploads/" + upload.id()).ok(200);
        counter.get(Counter.ANALYST, "/api/v1/uploads/" + upload.id()).refused(403, "role-missing");
    }

    @Test
    void refusesRowsOutsideAnOfficersArea() {
        int first = people(2);
        var list = new ListFixture()
                .row(first, "startMonth", "2026-11", "receiptDate", "2026-11-20", "communeCode", "02647")
                .row(first + 1, "startMonth", "2026-11", "receiptDate", "2026-11-20", "communeCode", "00004").csv();

        assertThat(reasons(counter.done(Counter.OFFICER, counter.upload(Counter.OFFICER, list).ok(202))))
                .containsExactly("1 RECORDED", "2 communeCode outside-area");
    }

    @Test
    void refusesFilesThatAreNoLists() {
        var good = new ListFixture().row(1).csv();
        counter.upload(Counter.LOADER, good.replace("income", "revenue")).refused(422, "invalid-value");
        counter.upload(Counter.LOADER, good.replace("organisation", "x")).refused(422, "invalid-value");
        counter.upload(Counter.LOADER, "").refused(400, "malformed");
        counter.upload(Counter.LOADER, Counter.newKey(), "kind=OTHER", "text/csv", good.getBytes(StandardCharsets.UTF_8)).refused(422, "invalid-value");
        counter.upload(Counter.LOADER, Counter.newKey(), "kind=ENROLMENT", "application/pdf", good.getBytes(StandardCharsets.UTF_8))
                .refused(415, "unsupported-media-type");
        counter.upload(Counter.LOADER, Counter.newKey(), "kind=ENROLMENT", XLSX, good.getBytes(StandardCharsets.UTF_8)).refused(400, "malformed");
        counter.upload(Counter.ANALYST, good).refused(403, "role-missing");
        var header = String.join(",", ListFixture.columns());
        counter.upload(Counter.LOADER, header + "\n" + "x\n".repeat(100_001)).refused(413, "too-large");
        assertThat(counts(counter.done(Counter.LOADER, counter.upload(Counter.LOADER, header + "\n").ok(202)))).containsEntry("rows", 0);
    }

    @Test
    void answersARepeatedUploadWithTheSameList() {
        var list = new ListFixture().row(people(1)).csv().getBytes(StandardCharsets.UTF_8);
        var key = Counter.newKey();

        var first = counter.upload(Counter.LOADER, key, "kind=ENROLMENT", "text/csv", list).ok(202);

        assertThat(counter.upload(Counter.LOADER, key, "kind=ENROLMENT", "text/csv", list).ok(202).id()).isEqualTo(first.id());
        assertThat(first.raw().headers().firstValue("Location")).contains("/api/v1/uploads/" + first.id());
    }

    @Test
    void pagesOutcomes() {
        var upload = counter.upload(Counter.LOADER, new ListFixture().rows(people(5), 5).csv()).ok(202);
        counter.done(Counter.LOADER, upload);

        var page = counter.get(Counter.LOADER, "/api/v1/uploads/" + upload.id() + "?limit=3").ok(200).body().path("rows");
        var rest = counter.get(Counter.LOADER, "/api/v1/uploads/" + upload.id() + "?limit=3&cursor=" + page.path("next").asString()).ok(200).body().path("rows");

        assertThat(page.path("items").size()).isEqualTo(3);
        assertThat(rest.path("items").valueStream().map(it -> it.path("row").intValue()).toList()).containsExactly(4, 5);
        assertThat(rest.path("next").isNull()).isTrue();
        counter.get(Counter.LOADER, "/api/v1/uploads/" + upload.id() + "?cursor=tampered").refused(400, "malformed");
    }

    private static int people(int count) {
        return NEXT.getAndAdd(count);
    }

    private Map<String, Long> books() {
        var books = new TreeMap<String, Long>();
        List.of("receipts", "ledger", "monthClaims", "receiptNumbers").forEach(it -> books.put(it, mongo.count(query(where("_id").exists(true)), it)));
        books.put("gross", mongo.findAll(Document.class, "ledger").stream().mapToLong(it -> it.getLong("gross")).sum());
        return books;
    }

    private static Map<String, Integer> counts(Reply done) {
        var counts = new TreeMap<String, Integer>();
        done.body().path("counts").forEachEntry((name, count) -> counts.put(name, count.intValue()));
        return counts;
    }

    private static List<String> reasons(Reply done) {
        return done.body().path("rows").path("items").valueStream().map(ListTest::reason).toList();
    }

    private static String reason(JsonNode row) {
        var text = new StringBuilder(row.path("row").asString());
        if (row.path("errors").isEmpty()) {
            return text.append(' ').append(row.path("outcome").asString()).toString();
        }
        row.path("errors").forEach(it -> text.append(' ').append(it.path("field").asString()).append(' ').append(it.path("code").asString()));
        return text.toString();
    }

    private static byte[] workbook(ListFixture list) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            var rows = new ArrayList<>(List.of(ListFixture.columns()));
            rows.addAll(list.cells());
            for (int row = 0; row < rows.size(); row++) {
                for (int at = 0; at < rows.get(row).size(); at++) {
                    sheet.value(row, at, rows.get(row).get(at));
                }
            }
        }
        return out.toByteArray();
    }
}
