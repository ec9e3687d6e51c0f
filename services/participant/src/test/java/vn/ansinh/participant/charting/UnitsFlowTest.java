package vn.ansinh.participant.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.participant.Api;
import vn.ansinh.participant.ParticipantTest;

@ParticipantTest
class UnitsFlowTest {

    @Autowired
    private Api api;

    @ParameterizedTest
    @CsvSource({
        "15, Tỉnh Lào Cai, province, VN, 2025-07-01", "15?asOf=2025-06-30, Tỉnh Yên Bái, province, VN, 1900-01-01",
        "15@2025-06-30, Tỉnh Yên Bái, province, VN, 1900-01-01", "02683, Xã Bát Xát, commune, 15, 2025-07-01",
        "04136?asOf=2023-01-01, Xã Nà Bó, commune, 125, 1900-01-01", "06978, Xã Ba Chẽ, commune, 22, 2025-07-01"})
    void showsAUnitOfADayToAnyone(String unit, String fullName, String level, String parent, String validFrom) {
        var body = api.get(null, "/api/v1/admin-units/" + unit).body();

        assertThat(body.path("fullName").asString()).isEqualTo(fullName);
        assertThat(body.path("level").asString()).isEqualTo(level);
        assertThat(body.path("parent").asString()).isEqualTo(parent);
        assertThat(body.path("validFrom").asString()).isEqualTo(validFrom);
    }

    @ParameterizedTest
    @CsvSource({"10, 404, not-found", "nonsense, 404, not-found", "15?asOf=yesterday, 400, malformed", "10/successors, 404, not-found"})
    void refusesWhatIsNoUnit(String path, int status, String problem) {
        var reply = api.get(null, "/api/v1/admin-units/" + path);

        assertThat(List.of(status, 422)).contains(reply.status());
        assertThat(List.of(problem, "invalid-value")).contains(reply.problem());
    }

    @Test
    void listsTheProvincesOfADay() {
        assertThat(api.get(null, "/api/v1/admin-units").items()).hasSize(34);
        assertThat(api.get(null, "/api/v1/admin-units?asOf=2025-06-30&limit=100").items()).hasSize(63);
    }

    @Test
    void pagesThroughTheCommunesOfAProvince() {
        var codes = new ArrayList<String>();
        String cursor = "";
        do {
            var page = api.get(null, "/api/v1/admin-units?parent=15&limit=40&cursor=" + cursor);
            page.items().forEach(unit -> codes.add(unit.path("code").asString()));
            cursor = page.body().path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(codes).hasSize(99).isSorted().doesNotHaveDuplicates();
        assertThat(api.get(null, "/api/v1/admin-units?parent=10@2025-06-30").items()).hasSize(9);
        assertThat(api.get(null, "/api/v1/admin-units?parent=10").problem()).isEqualTo("unknown-unit");
    }

    @Test
    void searchesByName() {
        assertThat(api.get(null, "/api/v1/admin-units?q=bat xat").items().path(0).path("code").asString()).isEqualTo("02683");
        assertThat(api.get(null, "/api/v1/admin-units?q=ban qua&parent=10&asOf=2023-10-15").items().path(0).path("code").asString()).isEqualTo("02716");
        assertThat(api.get(null, "/api/v1/admin-units?q=tan&limit=3").items()).hasSize(3);
    }

    @Test
    void showsWhatBecameOfAUnit() {
        var whole = api.get(null, "/api/v1/admin-units/02716/successors?asOf=2025-06-30").items();
        var divided = api.get(null, "/api/v1/admin-units/00016/successors?asOf=2025-06-30").items();

        assertThat(whole).hasSize(1);
        assertThat(whole.path(0).path("code").asString()).isEqualTo("02683");
        assertThat(whole.path(0).path("name").asString()).isEqualTo("Bát Xát");
        assertThat(whole.path(0).path("validFrom").asString()).isEqualTo("2025-07-01");
        assertThat(whole.path(0).path("share").asString()).isEqualTo("FULL");
        assertThat(divided).hasSizeGreaterThan(1).allMatch(item -> item.path("share").asString().equals("PART"));
        assertThat(api.get(null, "/api/v1/admin-units/15/successors").items()).isEmpty();
    }

    @Test
    void letsClientsKeepAnswers() {
        var first = api.get(null, "/api/v1/admin-units/15");

        assertThat(first.header("Cache-Control")).contains("max-age=3600", "public");
        assertThat(api.send("GET", null, "/api/v1/admin-units/15", null, Map.of("If-None-Match", first.header("ETag"))).status()).isEqualTo(304);
    }
}
