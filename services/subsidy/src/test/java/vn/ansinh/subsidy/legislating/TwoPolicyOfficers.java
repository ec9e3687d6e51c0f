package vn.ansinh.subsidy.legislating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.subsidy.Http;
import vn.ansinh.subsidy.SettableClock;
import vn.ansinh.subsidy.SubsidyTest;
import vn.ansinh.subsidy.ToldRuleSets;
import vn.ansinh.subsidy.rules.RuleSet;

/** Two officers of policy on a day in December, and what they say to the service. */
@SubsidyTest
abstract class TwoPolicyOfficers {

    static final String PATH = RuleSetController.PATH;
    static final UnitKey LAO_CAI_WARD = new UnitKey("02647", LocalDate.of(2025, 7, 1));

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    RuleSet shipped;

    @Autowired
    RuleSets ruleSets;

    @Autowired
    LawInForce law;

    @Autowired
    Transactions transactions;

    @Autowired
    MongoOperations mongo;

    @Autowired
    JsonMapper json;

    @Autowired
    ToldRuleSets told;

    @Autowired
    Announcing announcing;

    Http anyone;
    Http an;
    Http binh;

    @BeforeEach
    void start() {
        clock.set("2026-12-20");
        anyone = Http.anonymous(port);
        an = anyone.as("an", "policy-officer", "VN");
        binh = anyone.as("binh", "policy-officer", "VN");
    }

    /** Other tests rely on the shipped rules. */
    @AfterEach
    void leaveOnlyTheShippedRules() {
        transactions.run(() -> {
            var register = ruleSets.register();
            ruleSets.save(new Register(Register.ID, register.revision() + 1, register.lastNumber(), List.of()));
            mongo.remove(new Query(), StoredRuleSet.class);
        });
        law.forget();
        clock.reset();
    }

    String created(Object body) {
        var reply = an.command("POST", PATH, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("id").stringValue();
    }

    static Http.Reply command(Http caller, String id, String step) {
        return caller.command("POST", PATH + "/" + id + "/" + step, "");
    }

    static Http.Reply withdrawn(Http caller, String id) {
        return caller.command("POST", PATH + "/" + id + "/withdraw", Map.of("reason", "r nhập sai"));
    }

    Http.Reply calculated(String day) {
        return anyone.post("/api/v1/calculations",
                Map.of("scheme", "VOLUNTARY_SI", "paymentDate", day, "income", 4_400_000, "method", "ADVANCE", "months", 24));
    }

    static Map<String, Object> monthly(String day, long income) {
        return Map.of("scheme", "VOLUNTARY_SI", "paymentDate", day, "income", income, "method", "MONTHLY");
    }

    JsonNode decided(Proposal.Item item) {
        var reply = anyone.as("service").post("/internal/decisions", json.writeValueAsString(new Proposal(List.of(item))));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().at("/items/0");
    }

    static Proposal.Item quote(String day, long income, Method method, @Nullable Integer months) {
        var person = new PersonSnapshot(new PersonId(UUID.randomUUID()), 1, LocalDate.of(1990, 5, 1), false, Sex.FEMALE, "01", LAO_CAI_WARD, List.of(),
                Set.of());
        var date = LocalDate.parse(day);
        return new Proposal.Item(new QuoteId(UUID.randomUUID()), Scheme.VOLUNTARY_SI, person, Vnd.of(income), method, months, YearMonth.from(date), date,
                null, null);
    }

    static String sums(JsonNode sums) {
        return sums.path("quotes").intValue() + " quotes, " + sums.path("refused").intValue() + " refused";
    }

    static JsonNode example(JsonNode differences, String id) {
        return differences.path("examples").valueStream().filter(example -> example.path("id").stringValue().equals(id)).findFirst().orElseThrow();
    }

    @SafeVarargs
    static Map<String, Object> draft(String activateOn, Map<String, Object>... changes) {
        return Map.of("activateOn", activateOn, "note", "theo thông báo", "changes", List.of(changes));
    }

    static Map<String, Object> fundReturn(String rate) {
        return change("fund-return", "2027-01-05", "2027-12-31", rate);
    }

    static Map<String, Object> change(String parameter, String from, @Nullable String to, String value) {
        return Map.of("parameter", parameter, "values", List.of(value(from, to, value)));
    }

    static Map<String, Object> value(String from, @Nullable String to, String value) {
        var members = new LinkedHashMap<String, Object>(Map.of("from", from, "value", new BigDecimal(value), "document", "Thông báo 12/TB-BHXH",
                "signed", "2027-01-05", "confirmed", true));
        if (to != null) {
            members.put("to", to);
        }
        return members;
    }

    /** A good draft with some members changed; null takes one away. */
    Object with(JsonNode members) {
        var draft = json.valueToTree(draft("2027-01-05", fundReturn("0.30"))).asObject();
        var change = draft.at("/changes/0").asObject();
        var value = change.at("/values/0").asObject();
        members.forEachEntry((name, member) -> {
            var owner = switch (name) {
                case "activateOn", "changes" -> draft;
                case "parameter" -> change;
                default -> value;
            };
            if (member.isNull()) {
                owner.remove(name);
            } else {
                owner.set(name, member);
            }
        });
        return json.writeValueAsString(draft);
    }
}
