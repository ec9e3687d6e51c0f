package vn.ansinh.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A dozen people of Lào Cai whom VNPOST enrols through the gateway, each with a month paid. The keys of the calls are fixed, so that a broken load goes on
 * where it stopped; a mark in the data folder says that it is done.
 */
final class DemoPopulation {

    private static final String PROVINCE = "15";
    private static final Duration UNTIL_REPORTED = Duration.ofMinutes(2);
    private static final List<DemoPerson> PEOPLE = List.of(
        new DemoPerson("Giàng A Páo", "010090000101", "1990-05-20", "MALE", "POOR"),
        new DemoPerson("Vàng Thị Sua", "010185000102", "1985-11-02", "FEMALE", "POOR"),
        new DemoPerson("Lò Văn An", "010078000103", "1978-03-15", "MALE", "NEAR_POOR"),
        new DemoPerson("Tẩn Mùi Phin", "010192000104", "1992-08-09", "FEMALE", "NEAR_POOR"),
        new DemoPerson("Nguyễn Thị Hoa", "010188000105", "1988-01-27", "FEMALE", ""),
        new DemoPerson("Trần Văn Bình", "010081000106", "1981-06-30", "MALE", ""),
        new DemoPerson("Sùng Seo Chúng", "010095000107", "1995-12-12", "MALE", ""),
        new DemoPerson("Lý Tả Mẩy", "010199000108", "1999-04-18", "FEMALE", ""),
        new DemoPerson("Hoàng Thị Lan", "010176000109", "1976-09-05", "FEMALE", ""),
        new DemoPerson("Phạm Quốc Hùng", "010083000110", "1983-02-21", "MALE", ""),
        new DemoPerson("Thào Thị Dợ", "010301000111", "2001-07-14", "FEMALE", ""),
        new DemoPerson("Vũ Minh Đức", "010200000112", "2000-10-03", "MALE", ""));

    private record DemoPerson(String name, String personalId, String birthDate, String sex, String group) {
    }

    private record Paid(String month, long gross) {
    }

    private final PlatformApi api;
    private final Path mark;

    DemoPopulation(LocalPlatform platform) {
        this.api = new PlatformApi(platform.gateway(), platform.issuer());
        this.mark = platform.options().data().resolve("demo-loaded");
    }

    boolean isLoaded() {
        return Files.exists(mark);
    }

    /** Loads everybody and waits until the reports hold them. */
    void load() {
        var partner = api.clientToken("partner-vnpost");
        var communes = communes(partner);
        var paid = new ArrayList<Paid>();
        for (int i = 0; i < PEOPLE.size(); i++) {
            paid.add(enrol(partner, i, communes.get(i * communes.size() / PEOPLE.size())));
        }
        awaitReport(paid);
        try {
            Files.writeString(mark, Integer.toString(PEOPLE.size()));
        } catch (IOException e) {
            throw new LocalFailure("The file " + mark + " can't be written; free some space or set ANSINH_DATA to a folder that can.", e);
        }
    }

    private List<String> communes(String token) {
        var codes = new ArrayList<String>();
        api.get(token, "/api/v1/admin-units?limit=200&parent=" + PROVINCE).path("items").forEach(unit -> codes.add(unit.path("code").asString()));
        if (codes.isEmpty()) {
            throw new LocalFailure("The demo people could not be loaded: the units of province " + PROVINCE + " are missing; look into data/logs/participant.log.");
        }
        return codes;
    }

    private Paid enrol(String token, int number, String commune) {
        var person = PEOPLE.get(number);
        var id = register(token, number, person, commune);
        if (!person.group().isEmpty()) {
            var today = api.today();
            var evidence = Map.of("document", "GCN-DEMO-" + number, "issuedOn", today.withDayOfYear(1).toString(), "issuer", "UBND");
            api.post(token, "/api/v1/participants/" + id + "/groups", "demo-group-" + number,
                Map.of("group", person.group(), "from", today.withDayOfYear(1).toString(), "evidence", evidence));
        }
        var quote = api.post(token, "/api/v1/quotes", "demo-quote-" + number,
            Map.of("participantId", id, "scheme", "VOLUNTARY_SI", "income", 1_500_000 + 500_000 * (number % 3), "method", "MONTHLY"));
        var receipt = api.post(token, "/api/v1/contributions", "demo-receipt-" + number, receipt(number, quote, person));
        return new Paid(receipt.path("months").path(0).asString(), receipt.path("gross").asLong());
    }

    private String register(String token, int number, DemoPerson person, String commune) {
        var body = new LinkedHashMap<String, Object>();
        body.put("personalId", person.personalId());
        body.put("fullName", person.name());
        body.put("birthDate", person.birthDate());
        body.put("sex", person.sex());
        body.put("ethnicity", "01");
        body.put("address", Map.of("communeCode", commune, "detail", "Thôn " + (number + 1)));
        var answer = api.post(token, "/api/v1/participants", "demo-person-" + number, body);
        return answer.path("id").asString(answer.path("participantId").asString(""));
    }

    private static Map<String, Object> receipt(int number, JsonNode quote, DemoPerson person) {
        return Map.of("quoteId", quote.path("id").asString(), "amountReceived", quote.path("participantPays").asLong(), "payerName", person.name(),
            "receipt", Map.of("series", "DEMO", "number", "%07d".formatted(number + 1), "issuedOn", quote.path("paymentDate").asString()),
            "collectorCode", "NV0001", "channel", "CASH");
    }

    private void awaitReport(List<Paid> paid) {
        var analyst = api.userToken("analyst.laocai");
        var month = paid.getLast().month();
        long expected = paid.stream().filter(each -> each.month().equals(month)).count();
        var report = "/api/v1/reports?scheme=VOLUNTARY_SI&indicator=participants.active&unit=" + PROVINCE + "&from=" + month + "&to=" + month;
        if (!Waiting.until(UNTIL_REPORTED, () -> api.get(analyst, report).path("rows").path(0).path("value").asLong(0) >= expected)) {
            throw new LocalFailure("The reports do not hold the demo people after %d s; look into data/logs/reporting.log.".formatted(UNTIL_REPORTED.toSeconds()));
        }
    }
}
