package vn.ansinh.contracts.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCatalogueTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-zA-Z]+)}");

    @ParameterizedTest
    @EnumSource
    void translatesEachProblem(ProblemType type) {
        for (var language : List.of(ProblemTexts.VIETNAMESE, ProblemTexts.ENGLISH)) {
            assertThat(ProblemTexts.title(type, language)).isNotBlank();
            assertThat(ProblemTexts.detail(Problem.of(type), language)).isNotBlank().doesNotContain("{").doesNotContain("[");
        }
        assertThat(ProblemTexts.title(type, ProblemTexts.VIETNAMESE)).isNotEqualTo(ProblemTexts.title(type, ProblemTexts.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void documentsEachProblem(ProblemType type) throws IOException {
        assertThat(page()).contains("| `" + type.slug() + "` | " + type.status() + " |");
    }

    @Test
    void hasTheSameTextsInBothLanguagesAndDocumentsEachFieldCode() throws IOException {
        var vietnamese = texts("vi");
        var english = texts("en");
        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        var codes = vietnamese.stringPropertyNames().stream().filter(name -> name.startsWith("field.")).map(name -> name.substring("field.".length())).toList();
        assertThat(codes).isNotEmpty().allSatisfy(code -> assertThat(page()).contains("| `" + code + "` |"));
    }

    @Test
    void namesNoProblemThatDoesNotExist() throws IOException {
        var named = texts("vi").stringPropertyNames().stream().filter(name -> name.endsWith(".title")).map(name -> name.replace(".title", ""));
        assertThat(named.map(ProblemType::ofSlug)).containsExactlyInAnyOrder(ProblemType.values());
    }

    @Test
    void showsArgumentsThatAreThereAndLeavesOutWhatIsNot() {
        assertThat(ProblemTexts.detail(Problem.of(ProblemType.INCOME_BELOW_FLOOR, Map.of("floor", "1500000")), ProblemTexts.ENGLISH))
                .isEqualTo("The income chosen is below the floor of 1500000 đồng.");
        assertThat(ProblemTexts.detail(Problem.of(ProblemType.INCOME_BELOW_FLOOR), ProblemTexts.ENGLISH)).isEqualTo("The income chosen is below the floor.");
        assertThat(ProblemTexts.detail(Problem.of(ProblemType.TOO_LARGE, Map.of("limit", "100000", "unit", "rows")), ProblemTexts.VIETNAMESE))
                .isEqualTo("Nội dung gửi lên vượt giới hạn: tối đa 100000 dòng.");
    }

    @Test
    void putsAnArgumentIntoTheTextAsItIs() {
        var sneaky = Problem.of(ProblemType.UNKNOWN_UNIT, Map.of("code", "{day} $1 \\ [x]", "day", "2026-04-15"));
        assertThat(ProblemTexts.detail(sneaky, ProblemTexts.ENGLISH)).contains("$1 \\").doesNotContain("2026-04-15 $1");
    }

    @Test
    void makesTheDocumentOfTheStandard() {
        var problem = Problem.at(ProblemType.UNKNOWN_UNIT, "address.communeCode", Map.of("code", "99999", "day", "2026-04-15")).with("hint", "x");
        var document = ProblemTexts.document(problem, ProblemTexts.ENGLISH, "/api/v1/participants");
        assertThat(document).containsEntry("type", "https://ansinh.vn/problems/unknown-unit").containsEntry("status", 422)
                .containsEntry("instance", "/api/v1/participants").containsEntry("hint", "x");
        assertThat(document.get("errors")).isEqualTo(List.of(Map.of("pointer", "/address/communeCode", "field", "address.communeCode", "code", "unknown-unit",
                "detail", "There is no administrative unit with this code: 99999 on 2026-04-15.")));
    }

    @Test
    void fallsBackToATextThatFitsAnyField() {
        assertThat(ProblemTexts.detail(FieldProblem.of("x", "never-heard-of", Map.of()), ProblemTexts.VIETNAMESE)).isEqualTo("Giá trị không hợp lệ.");
    }

    @ParameterizedTest
    @CsvSource({"vi, vi", "en, en", "'en-GB,en;q=0.9,vi;q=0.8', en", "'fr, en;q=0.5', en", "fr, vi", "*, vi", "'', vi", "'!!', vi", "'vi-VN,vi;q=0.9,en;q=0.8', vi"})
    void choosesTheLanguage(String header, String language) {
        assertThat(ProblemTexts.language(header)).isEqualTo(Locale.of(language));
    }

    @Test
    void usesOnlyArgumentsThatBothLanguagesUse() throws IOException {
        var vietnamese = texts("vi");
        var english = texts("en");
        assertThat(vietnamese.stringPropertyNames()).allSatisfy(name ->
                assertThat(arguments(english.getProperty(name).replace("parameterEn", "parameter"))).as(name).isEqualTo(arguments(vietnamese.getProperty(name))));
    }

    private static TreeSet<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map((MatchResult result) -> result.group(1)).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("PROBLEMS.md"));
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(ProblemTexts.class.getResourceAsStream("problems_" + language + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
