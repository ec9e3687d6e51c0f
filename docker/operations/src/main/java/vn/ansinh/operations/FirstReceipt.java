package vn.ansinh.operations;

import java.util.Map;
import vn.ansinh.e2e.Counter;
import vn.ansinh.e2e.Gateway;

/** Registers somebody, asks for a quote, takes the money, sees the month covered, and voids the receipt: an installation that can do this works. */
final class FirstReceipt {

    private final Gateway gateway;

    FirstReceipt(Gateway gateway) {
        this.gateway = gateway;
    }

    /** @throws IllegalStateException with what was answered instead */
    void check() {
        var post = new Counter(gateway.signInClient("partner-vnpost"), "NV0001");
        var person = post.registers(Counter.someone(Counter.BAT_XAT));
        var quote = post.asksForAQuote(person, Map.of("income", floor(gateway))).expect(201).json();
        var receipt = post.takesMoney(quote).expect(201).json();
        var month = receipt.path("months").path(0).asString();
        var coverage = post.session().get("/api/v1/participants/" + person + "/coverage").expect(200).text();
        if (!coverage.contains(month)) {
            throw new IllegalStateException("the month " + month + " is not covered: " + coverage);
        }
        post.session().post("/api/v1/contributions/" + receipt.path("id").asString() + "/void", Counter.key(), Map.of("reason", "installation check")).expect(200);
        System.out.println("First receipt: gross " + quote.path("gross").asLong() + ", own part " + quote.path("participantPays").asLong() + ", month " + month
                + " covered, and voided again.");
    }

    /** The lowest income of today, in VND a month. */
    static long floor(Gateway gateway) {
        return gateway.anonymous().get("/api/v1/rules/poverty-line").expect(200).json().path("current").path("value").asLong();
    }
}
