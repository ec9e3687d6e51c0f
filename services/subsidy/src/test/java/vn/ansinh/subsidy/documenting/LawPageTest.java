package vn.ansinh.subsidy.documenting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;

/** The page in the docs is what parameters and cases say; {@code -Dansinh.write=true} writes it anew. */
class LawPageTest {

    private static final RuleSet RULES = RuleSetLoader.load(RuleFiles.shipped());

    @ParameterizedTest
    @CsvSource({"en, law.md", "vi, law.vi.md"})
    void isWhatParametersAndCasesSay(String language, String file) throws IOException {
        var page = Path.of("../../docs").resolve(file);
        var generated = LawPage.of(RULES, CaseFile.all(), Locale.of(language));
        if (Boolean.getBoolean("ansinh.write")) {
            Files.writeString(page, generated);
        }

        assertThat(Files.exists(page) ? Files.readString(page) : "")
                .as("docs/%s is out of date; write it anew with%n%s", file, LawPage.WRITE).isEqualTo(generated);
    }

    static Stream<CaseFile> files() throws IOException {
        return CaseFile.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void showsNoFileThatNoTestRuns(CaseFile file) {
        assertThat(file.tests()).as("tests that read law/%s.csv", file.name()).isNotEmpty();
        assertThat(file.rows()).allSatisfy(cells -> assertThat(cells).hasSameSizeAs(file.header()));
    }

    @Test
    void readsQuotedCells() {
        assertThat(CaseFile.lines("a,b\n\"x, \"\"y\"\"\",\r\n1,\"two\nlines\"")).containsExactly(
                List.of("a", "b"), List.of("x, \"y\"", ""), List.of("1", "two\nlines"));
    }

    @Test
    void namesTheMissingNotices() throws IOException {
        var page = LawPage.of(RULES, CaseFile.all(), Locale.ENGLISH);

        assertThat(page).contains("the notice of Viet Nam Social Security on the fund's return (r) for payments made in 2018–2022 is missing")
                .contains("| 2,530,000 |").contains("Nghị định 161/2026/NĐ-CP");
    }
}
