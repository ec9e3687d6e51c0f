package vn.ansinh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.testing.population.EnrolmentRow;

/** A list with bad lines: the good ones go in, each bad one comes back with row, field and reason. */
class ListWithBadLinesStory {

    private static final String GOOD = "Vàng Thị Sua,%s,,1992-03-04,FEMALE,01,%s,Thôn 3,%s,,%s,MONTHLY,1,2026-04,%s,%s,2026-04-15,NV0001,%s,";

    @Test
    void goodLinesGoInAndBadLinesComeBackWithFieldAndReason() {
        var gateway = TestPlatform.on("2026-04-15").gateway();
        var vnpost = gateway.signInClient("partner-vnpost");
        var series = Counter.key().substring(0, 8);
        var person = Counter.someone(Counter.BAT_XAT).get("personalId").toString().substring(6);
        var lines = List.of(
                line("010192" + person, "02683", "", "1500000", series, "1", "264000"),
                line("01019200000", "02683", "", "1500000", series, "2", "264000"),
                line("010193" + person, "02716", "", "1500000", series, "3", "264000"),
                line("010194" + person, "02683", "", "1450000", series, "4", "253000"),
                line("010195" + person, "02683", "RICH", "1500000", series, "5", "264000"),
                line("010196" + person, "02683", "", "1500000", series, "6", "263000"),
                line("010197" + person, "02683", "POOR", "1500000", series, "7", "165000"),
                line("010198" + person, "02683", "", "1500000", series, "8", "264000"));
        var id = vnpost.upload(Counter.key(), EnrolmentRow.HEADER + "\n" + String.join("\n", lines) + "\n").expect(202).json().path("id").asString();

        var upload = TestPlatform.eventually(() -> vnpost.get("/api/v1/uploads/" + id).expect(200).json(),
                answer -> answer.path("status").asString().equals("DONE"));

        var rows = upload.at("/rows/items");
        assertThat(rows).hasSize(8);
        assertThat(row(rows, 1).path("outcome").asString()).isEqualTo("RECORDED");
        assertThat(row(rows, 8).path("outcome").asString()).isEqualTo("RECORDED");
        refused(row(rows, 2), "personalId", "personal-id-invalid");
        refused(row(rows, 3), "communeCode", "unknown-unit");
        refused(row(rows, 4), "income", "income-below-floor");
        refused(row(rows, 5), "group", "group-unknown");
        refused(row(rows, 6), "amountReceived", "amount-differs");
        refused(row(rows, 7), "evidenceNo", "evidence-missing");
        assertThat(upload.at("/counts/recorded").asInt()).isEqualTo(2);
        assertThat(upload.at("/counts/refused").asInt()).isEqualTo(6);

        var result = vnpost.get("/api/v1/uploads/" + id + "/result").expect(200).text();
        assertThat(result.lines().findFirst().orElseThrow()).endsWith("outcome,field,problem,detail");
        assertThat(result.lines().filter(line -> line.contains("REFUSED"))).hasSize(6);
    }

    private static String line(String personalId, String commune, String group, String income, String series, String number, String amount) {
        return GOOD.formatted(personalId, commune, group, income, series, number, amount);
    }

    private static JsonNode row(JsonNode rows, int number) {
        return rows.valueStream().filter(row -> row.path("row").asInt() == number).findFirst().orElseThrow();
    }

    private static void refused(JsonNode row, String field, String code) {
        assertThat(row.path("outcome").asString()).as(row.toString()).isEqualTo("REFUSED");
        assertThat(row.at("/errors/0/field").asString()).as(row.toString()).isEqualTo(field);
        assertThat(row.at("/errors/0/code").asString()).as(row.toString()).isEqualTo(code);
        assertThat(row.at("/errors/0/detail").asString()).isNotBlank();
    }
}
