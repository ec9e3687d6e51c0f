package vn.ansinh.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.ReportingDriver.COUNTRY;
import static vn.ansinh.reporting.ReportingDriver.LAO_CAI;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.contracts.event.TargetAssigned;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.testing.TestIssuer;

/** Who may ask what, and in which form the answer comes. */
@ReportingTest
class ReportAccessTest {
    private static final String QUESTION = "/api/v1/reports?indicator=participants.active&from=2017-05&unit=";
    private static final String JSON = "application/json";

    @Autowired
    private ReportingDriver driver;

    @ParameterizedTest
    @CsvSource({"analyst,15,15@2025-07-01,200", "analyst,15,10@2023-10-31,200", "analyst,15,15@2025-06-30,200", "analyst,15,02683@2025-07-01,200",
            "analyst,15,02716@2023-10-31,200", "analyst,15,VN,403", "analyst,15,01,403", "analyst,15,14@2025-07-01,403",
            "analyst,VN,VN,200", "analyst,VN,10,200",
            "officer,15,15@2025-07-01,200", "auditor,VN,VN,200", "auditor,01,15@2025-07-01,403", "collector,15,15@2025-07-01,403", "partner,VN,VN,403",
            "finance-officer,15,15@2025-07-01,403", "policy-officer,VN,VN,403", "history-loader,VN,VN,403"})
    void roleAndAreaDecide(String role, String area, String unit, int status) {
        var token = TestIssuer.token(role, List.of(role), List.of(area), null);

        assertThat(driver.get(token, QUESTION + unit, JSON).statusCode()).isEqualTo(status);
    }

    @Test
    void everyRefusalHasItsOwnName() {
        refused(null, QUESTION + "VN", 401, "not-signed-in");
        refused(TestIssuer.token("nobody", List.of("analyst"), List.of(), null), QUESTION + "15", 403, "no-area");
        refused(TestIssuer.token("other", List.of("analyst"), List.of("VN"), null, "something-else"), QUESTION + "15", 401, "not-signed-in");
        refused(LAO_CAI, QUESTION + "01", 403, "outside-area");
        refused(TestIssuer.token("collector", List.of("collector"), List.of("15"), null), QUESTION + "15", 403, "role-missing");
        refused(LAO_CAI, QUESTION + "99", 422, "unknown-unit");
        refused(LAO_CAI, "/api/v1/reports?indicator=participants.active&unit=15&from=2023", 422, "invalid-value");
        refused(LAO_CAI, "/api/v1/reports", 422, "invalid-value");
        refused(COUNTRY, "/api/v1/reports?indicator=participants.active&unit=VN&level=commune&by=group,sex&from=2023-01&to=2023-12", 413, "too-large");
        assertThat(driver.get(LAO_CAI, QUESTION + "15", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void whoIsBoundToAnOrganisationSeesItsFiguresOnly() {
        var month = YearMonth.of(2017, 6);
        driver.publish(List.of(Receipts.monthly("vnpost", month).received(), Receipts.monthly("pvi", month).through("PVI").received()));
        var question = "indicator=participants.active&unit=10@2023-10-31&from=2017-06";
        driver.await(() -> assertThat(driver.figure(LAO_CAI, question)).isEqualTo(2));
        var pvi = TestIssuer.token("analyst.pvi", List.of("analyst"), List.of("15"), "PVI");

        assertThat(driver.figure(pvi, question)).isEqualTo(1);
    }

    @Test
    void organisationsOfABreakdownAreThoseThatCollected() {
        var month = YearMonth.of(2017, 7);
        driver.publish(List.of(Receipts.monthly("one", month).received(), Receipts.monthly("two", month).through("PVI").received()));

        driver.await(() -> assertThat(driver.report(LAO_CAI, "indicator=participants.new&unit=10&from=2017-07&by=organisation").path("rows").valueStream()
                .map(row -> row.path("by").path("organisation").stringValue() + "=" + row.path("value").longValue())).contains("PVI=1", "VNPOST=1"));
    }

    @Test
    void aFigureIsSetAgainstThePlanOfTheLatestDecision() {
        var month = YearMonth.of(2017, 8);
        driver.publish(List.of(Receipts.monthly("planned", month).received(),
                plan(month, 5, LocalDate.of(2017, 1, 2)), plan(month, 4, LocalDate.of(2017, 1, 1))));

        driver.await(() -> {
            var row = driver.report(LAO_CAI, "indicator=participants.active&unit=10&from=2017-08&compare=plan").path("rows").get(0);
            assertThat(row.path("compared").asLong(0)).isEqualTo(5);
            assertThat(row.path("change").longValue()).isEqualTo(-4);
            assertThat(row.path("changePercent").decimalValue()).isEqualByComparingTo("-80");
        });
        var without = driver.report(LAO_CAI, "indicator=participants.new&unit=10&from=2017-08&compare=plan").path("rows").get(0);
        assertThat(without.get("compared").isNull()).isTrue();
        assertThat(without.get("changePercent").isNull()).isTrue();
    }

    private static TargetAssigned plan(YearMonth month, long value, LocalDate decided) {
        return new TargetAssigned(UUID.randomUUID(), UnitKey.parse("10@1900-01-01"), month, "participants.active", value, "1/QĐ-UBND", decided);
    }

    @Test
    void theAnswerComesAsCsvAndWorkbookToo() throws Exception {
        var csv = driver.get(LAO_CAI, QUESTION + "15&by=sex&compare=previousYear", "text/csv");
        var workbook = driver.get(LAO_CAI, QUESTION + "15", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8).lines()).hasSize(3).first()
                .isEqualTo("indicator,unit,unitValidFrom,unitName,period,sex,value,compared,change,changePercent,estimate");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook.body()))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    @Test
    void aRowIsExplainedByItsUnitMonthAndBreakdown() {
        var report = driver.report(LAO_CAI, "indicator=participants.active,support.state&unit=15&from=2025-06&to=2025-07&by=group");
        var row = report.path("rows").get(0);

        assertThat(report.path("map").stringValue()).isEqualTo("asWas");
        assertThat(report.path("rows").size()).isEqualTo(2 * 2 * 5);
        assertThat(Map.of("indicator", row.path("indicator").stringValue(), "unit", row.path("unit").stringValue(), "unitValidFrom",
                row.path("unitValidFrom").stringValue(), "period", row.path("period").stringValue(), "group", row.path("by").path("group").stringValue()))
                .isEqualTo(Map.of("indicator", "participants.active", "unit", "15", "unitValidFrom", "1900-01-01", "period", "2025-06", "group", "POOR"));
        assertThat(row.path("unitName").stringValue()).contains("Yên Bái");
        assertThat(row.has("compared")).isFalse();
    }

    @Test
    void anyoneSignedInMayReadTheIndicators() {
        var token = TestIssuer.token("collector", List.of("collector"), List.of(), "VNPOST");
        var items = driver.read(driver.get(token, "/api/v1/reports/indicators", JSON)).path("items");

        assertThat(items.valueStream().map(item -> item.path("code").stringValue())).contains("participants.active", "participants.new", "participants.lapsed",
                "contributions.gross", "contributions.own", "support.state", "support.province", "support.commune", "support.donor");
        assertThat(items.get(0).path("title").stringValue()).isEqualTo("Participants");
        refused(null, "/api/v1/reports/indicators", 401, "not-signed-in");
    }

    @Test
    void theDescriptionNamesTheCalls() {
        var description = driver.read(driver.get(null, "/v3/api-docs", JSON));

        assertThat(description.path("paths").propertyNames()).contains("/api/v1/reports", "/api/v1/reports/indicators");
        assertThat(description.path("paths").path("/api/v1/reports").path("get").path("parameters").valueStream()
                .map(parameter -> parameter.path("name").stringValue()))
                .containsExactlyInAnyOrder("scheme", "indicator", "unit", "level", "from", "to", "by", "compare", "map");
    }

    private void refused(@Nullable String token, String path, int status, String problem) {
        var answer = driver.get(token, path, JSON);
        assertThat(answer.statusCode()).as("%s", new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(status);
        assertThat(driver.read(answer).path("type").stringValue()).isEqualTo("https://ansinh.vn/problems/" + problem);
    }
}
