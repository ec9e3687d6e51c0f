package vn.ansinh.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.ReportingDriver.COUNTRY;
import static vn.ansinh.reporting.ReportingDriver.LAO_CAI;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/** Lào Cai, October 2023: 8,700 people in the 151 communes of the then province 10, each with one month at income 1,500,000. */
@ReportingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaoCaiStory {
    private static final String OCTOBER = "&from=2023-10&to=2023-10";
    private static final String THEN = "unit=10@2023-10-31" + OCTOBER;
    private static final List<AdminUnit> COMMUNES = communes();

    @Autowired
    private ReportingDriver driver;

    private final List<ContributionReceived> receipts = IntStream.range(0, 8_700).mapToObj(LaoCaiStory::receipt).toList();

    @BeforeAll
    void countThem() {
        for (int from = 0; from < receipts.size(); from += 1_000) {
            driver.publish(receipts.subList(from, Math.min(from + 1_000, receipts.size())));
        }
        driver.await(() -> assertThat(driver.figure(LAO_CAI, "indicator=participants.active&" + THEN)).isEqualTo(8_700));
    }

    private static ContributionReceived receipt(int number) {
        var receipt = Receipts.monthly("laocai" + number, YearMonth.of(2023, 10)).at(COMMUNES.get(number % COMMUNES.size()).key().toString());
        return (number < 67 ? receipt.of(Group.POOR, 99_000) : number < 178 ? receipt.of(Group.NEAR_POOR, 82_500) : receipt).received();
    }

    private static List<AdminUnit> communes() {
        var units = AdminUnits.shipped();
        var day = LocalDate.of(2023, 10, 31);
        var laoCai = units.on("10", day).orElseThrow().key();
        return units.all(day, Level.COMMUNE).stream().filter(unit -> units.covers(laoCai, unit.key())).toList();
    }

    @Test
    void theProvinceHas151Communes() {
        assertThat(COMMUNES).hasSize(151);
    }

    @Test
    void theMonthIsReportedInTheProvinceOfThatDay() {
        assertThat(by("group", "participants.active", THEN)).isEqualTo(Map.of("POOR", 67L, "ISLAND", 0L, "NEAR_POOR", 111L, "ETHNIC", 0L, "OTHER", 8_522L));
        assertThat(driver.figure(LAO_CAI, "indicator=participants.new&" + THEN)).isEqualTo(8_700);
        assertThat(driver.figure(LAO_CAI, "indicator=contributions.gross&" + THEN)).isEqualTo(2_871_000_000L);
        assertThat(driver.figure(LAO_CAI, "indicator=support.state&" + THEN)).isEqualTo(297_016_500L);
        assertThat(driver.figure(LAO_CAI, "indicator=contributions.own&" + THEN)).isEqualTo(2_871_000_000L - 297_016_500L);
    }

    @Test
    void todaysProvinceShowsTheSameTotals() {
        var today = "unit=15&map=today" + OCTOBER;

        assertThat(by("group", "participants.active", today)).isEqualTo(by("group", "participants.active", THEN));
        assertThat(driver.figure(LAO_CAI, "indicator=support.state&" + today)).isEqualTo(297_016_500L);
        var row = driver.report(LAO_CAI, "indicator=participants.active&" + today).path("rows").get(0);
        assertThat(row.path("unitValidFrom").stringValue()).isEqualTo("2025-07-01");
        assertThat(row.has("estimate")).isFalse();
    }

    @Test
    void asWasTheCode15IsYenBaiAndTheCode10LaoCai() {
        assertThat(driver.figure(LAO_CAI, "indicator=participants.active&unit=15" + OCTOBER)).isZero();
        assertThat(driver.figure(LAO_CAI, "indicator=participants.active&unit=10" + OCTOBER)).isEqualTo(8_700);
    }

    @Test
    void communesOfBothMapsAddUpToTheProvince() {
        var then = driver.report(LAO_CAI, "indicator=participants.active&level=commune&" + THEN).path("rows");
        var today = driver.report(LAO_CAI, "indicator=participants.active&level=commune&map=today&unit=15" + OCTOBER).path("rows");

        assertThat(then.size()).isEqualTo(151);
        assertThat(sum(then)).isEqualTo(8_700);
        assertThat(today.size()).isEqualTo(99);
        assertThat(sum(today)).isEqualTo(8_700);
        assertThat(rows(then)).noneMatch(row -> row.has("estimate"));
    }

    @Test
    void groupsOfRestatedCommunesAddUp() {
        var communes = driver.report(LAO_CAI, "indicator=participants.active&by=group&level=commune&map=today&unit=15" + OCTOBER).path("rows");
        var totals = driver.report(LAO_CAI, "indicator=participants.active&level=commune&map=today&unit=15" + OCTOBER).path("rows");

        assertThat(sums(communes, "unit")).isEqualTo(sums(totals, "unit"));
        assertThat(rows(communes).stream().filter(row -> row.path("by").path("group").stringValue().equals("POOR"))
                .mapToLong(row -> row.path("value").longValue()).sum()).isEqualTo(67);
    }

    @Test
    void aDividedCommuneIsAnEstimateThatKeepsItsTotal() {
        var units = AdminUnits.shipped();
        var divided = units.all(LocalDate.of(2022, 1, 31), Level.COMMUNE).stream().filter(unit -> units.successors(unit.key()).size() == 2)
                .findFirst().orElseThrow();
        var province = units.ancestor(divided.key(), Level.PROVINCE).flatMap(old -> units.onMapOf(old.key(), LocalDate.of(2025, 7, 1))).orElseThrow();
        var month = YearMonth.of(2022, 1);
        driver.publish(IntStream.range(0, 5).mapToObj(i -> Receipts.monthly("divided" + i, month).at(divided.key().toString()).received()).toList());
        var question = "indicator=participants.active&from=2022-01&unit=" + province.key();

        driver.await(() -> assertThat(driver.figure(COUNTRY, question)).isEqualTo(5));
        var rows = rows(driver.report(COUNTRY, question + "&level=commune").path("rows")).stream().filter(row -> row.path("value").longValue() > 0).toList();
        assertThat(rows).hasSize(2).allMatch(row -> row.path("estimate").booleanValue());
        assertThat(rows.stream().map(row -> row.path("value").longValue())).containsExactlyInAnyOrder(2L, 3L);
        assertThat(rows(driver.report(COUNTRY, question).path("rows"))).noneMatch(row -> row.has("estimate"));
    }

    @Test
    void districtsOfThatTimeAddUpToTheProvince() {
        var districts = driver.report(LAO_CAI, "indicator=participants.active&level=district&" + THEN).path("rows");

        assertThat(districts.size()).isEqualTo(9);
        assertThat(sum(districts)).isEqualTo(8_700);
    }

    @Test
    void theCountryHoldsItsProvinces() {
        var provinces = driver.report(COUNTRY, "indicator=participants.active&unit=VN&level=province" + OCTOBER).path("rows");

        assertThat(provinces.size()).isEqualTo(63);
        assertThat(sum(provinces)).isEqualTo(driver.figure(COUNTRY, "indicator=participants.active&unit=VN" + OCTOBER));
    }

    @Test
    void whoDidNotPayNovemberHasLapsed() {
        assertThat(driver.figure(LAO_CAI, "indicator=participants.lapsed&unit=10@2023-10-31&from=2023-11")).isEqualTo(8_700);
        assertThat(by("method", "participants.lapsed", "unit=10@2023-10-31&from=2023-11")).containsEntry("MONTHLY", 8_700L).containsEntry("MONTHS_12", 0L);
    }

    @Test
    void theNextOctoberIsComparedWithIt() {
        var row = driver.report(LAO_CAI, "indicator=participants.active&unit=15&map=today&from=2024-10&compare=previousYear").path("rows").get(0);

        assertThat(row.path("value").longValue()).isZero();
        assertThat(row.path("compared").longValue()).isEqualTo(8_700);
        assertThat(row.path("change").longValue()).isEqualTo(-8_700);
        assertThat(row.path("changePercent").decimalValue()).isEqualByComparingTo("-100");
    }

    @Test
    void nothingIsAPercentageOfAnEmptyYear() {
        var row = driver.report(LAO_CAI, "indicator=participants.active&compare=endOfLastYear&" + THEN).path("rows").get(0);

        assertThat(row.path("compared").longValue()).isZero();
        assertThat(row.path("change").longValue()).isEqualTo(8_700);
        assertThat(row.get("changePercent").isNull()).isTrue();
    }

    @Test
    void receiptsThatComeAgainChangeNothing() {
        var before = driver.cells();
        var known = new ArrayList<>(receipts.subList(0, 100));
        known.add(Receipts.monthly("marker", YearMonth.of(2019, 1)).at("26734@1900-01-01").received());
        driver.publish(known);
        driver.await(() -> assertThat(driver.figure(COUNTRY, "indicator=participants.new&unit=VN&from=2019-01")).isEqualTo(1));
        driver.publish(List.of(Receipts.monthly("marker", YearMonth.of(2019, 1)).voided()));
        driver.await(() -> assertThat(driver.figure(COUNTRY, "indicator=participants.new&unit=VN&from=2019-01")).isZero());

        driver.await(() -> assertThat(driver.cells()).isEqualTo(before));
    }

    private Map<String, Long> by(String dimension, String indicator, String rest) {
        return sums(driver.report(LAO_CAI, "indicator=" + indicator + "&by=" + dimension + "&" + rest).path("rows"), "by", dimension);
    }

    private static Map<String, Long> sums(JsonNode rows, String... path) {
        var sums = new TreeMap<String, Long>();
        for (var row : rows) {
            var key = row;
            for (var step : path) {
                key = key.path(step);
            }
            sums.merge(key.stringValue(), row.path("value").longValue(), Long::sum);
        }
        return sums;
    }

    private static List<JsonNode> rows(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static long sum(JsonNode rows) {
        return rows(rows).stream().mapToLong(row -> row.path("value").longValue()).sum();
    }
}
