package vn.ansinh.e2e;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import vn.ansinh.e2e.Gateway.Answer;
import vn.ansinh.e2e.Gateway.Session;

/** A post office's counter: registers people, asks for quotes, takes money. */
public final class Counter {

    /** A commune of today's province 15, Lào Cai. */
    public static final String BAT_XAT = "02683";

    private final Session session;
    private final String collectorCode;

    public Counter(Session session, String collectorCode) {
        this.session = session;
        this.collectorCode = collectorCode;
    }

    /** Body of a registration of a man born in 1990, with a personal ID nobody has yet. */
    public static Map<String, Object> someone(String communeCode) {
        var person = new LinkedHashMap<String, Object>();
        person.put("personalId", "010090%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000)));
        person.put("fullName", "Giàng A Páo");
        person.put("birthDate", "1990-05-20");
        person.put("sex", "MALE");
        person.put("ethnicity", "01");
        person.put("phone", "0912345678");
        person.put("address", Map.of("communeCode", communeCode, "detail", "Thôn Bản Vai"));
        return person;
    }

    public String registers(Map<String, Object> person) {
        return session.post("/api/v1/participants", key(), person).expect(201).json().path("id").asString();
    }

    public Answer asksForAQuote(String participantId, Map<String, Object> more) {
        return session.post("/api/v1/quotes", key(), quote(participantId, more));
    }

    /** Body of a quote for one month at the floor. */
    public static Map<String, Object> quote(String participantId, Map<String, Object> more) {
        var quote = new LinkedHashMap<String, Object>();
        quote.put("participantId", participantId);
        quote.put("scheme", "VOLUNTARY_SI");
        quote.put("income", 1_500_000);
        quote.put("method", "MONTHLY");
        quote.putAll(more);
        return quote;
    }

    public Answer takesMoney(JsonNode quote) {
        return session.post("/api/v1/contributions", key(), contribution(quote));
    }

    /** Body of a payment of a quote, exact to the đồng, with a receipt number nobody has used. */
    public Map<String, Object> contribution(JsonNode quote) {
        var body = new LinkedHashMap<String, Object>();
        body.put("quoteId", quote.path("id").asString());
        body.put("amountReceived", quote.path("participantPays").asLong());
        body.put("payerName", "Giàng A Páo");
        body.put("receipt", Map.of("series", "BH26", "number", UUID.randomUUID().toString().substring(0, 8),
                "issuedOn", LocalDate.parse(quote.path("paymentDate").asString()).toString()));
        body.put("collectorCode", collectorCode);
        body.put("channel", "CASH");
        return body;
    }

    public Session session() {
        return session;
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }
}
