package vn.ansinh.subsidy.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.subsidy.Islands;
import vn.ansinh.subsidy.LawCase;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.policies.PolicyBook;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;
import vn.ansinh.units.AdminUnits;

class LinesTest {

    private static final Engine ENGINE = Engine.of(RuleSetLoader.load(RuleFiles.shipped()));
    private static final AdminUnits UNITS = AdminUnits.shipped();
    private static final Islands ISLANDS = new Islands(UNITS);
    private static final String HEADER = "id,scheme,paymentDate,income,method,months,startMonth,groups,communeCode,supportedMonthsUsed";
    private static final String ADDED = ",gross,state,province,district,commune,donor,participantPays,problem";
    private static final String GOOD = "1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,OTHER,,";
    private static final String ANSWERED = GOOD + ",330000,66000,0,0,0,0,264000,";

    @Test
    void answersALineAsItCameWithTheAmountsAdded() {
        assertThat(answer(HEADER, GOOD)).containsExactly(HEADER + ADDED, ANSWERED);
    }

    @ParameterizedTest(name = "{0} on {1}: {3}, {5}, {6} months at {4}")
    @CsvFileSource(resources = "/law/voluntary-si.csv", numLinesToSkip = 1)
    void answersTheLawCasesToTheDong(ArgumentsAccessor line) {
        var expected = LawCase.of(line);
        var asked = "%s,VOLUNTARY_SI,%s,%d,%s,%d,,%s,,%d".formatted(expected.id(), expected.date(), expected.income(), expected.method(), expected.months(),
                String.join("+", expected.groups()), expected.supportedMonthsUsed());

        assertThat(answer(HEADER, asked).getLast())
                .isEqualTo(asked + "," + expected.total() + "," + expected.support() + ",0,0,0,0," + expected.participant() + ",");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            1,VOLUNTARY_SI,2026-08-01,1450000,MONTHLY,,,OTHER,,            | income-below-floor
            1,VOLUNTARY_SI,2026-08-01,-1500000,MONTHLY,,,OTHER,,           | income-below-floor
            1,VOLUNTARY_SI,2026-06-30,46850000,MONTHLY,,,OTHER,,           | income-above-ceiling
            1,VOLUNTARY_SI,2026-06-30,99999999999999999999,MONTHLY,,,,,    | income-above-ceiling
            1,VOLUNTARY_SI,2026-08-01,1500000.5,MONTHLY,,,OTHER,,          | income-not-in-thousands
            1,VOLUNTARY_SI,2026-08-01,1500001,MONTHLY,,,OTHER,,            | income-not-in-thousands
            1,VOLUNTARY_SI,2026-08-01,a lot,MONTHLY,,,OTHER,,              | malformed
            1,VOLUNTARY_SI,2026-08-01,"1,500,000",MONTHLY,,,OTHER,,        | malformed
            1,VOLUNTARY_SI,2026-08-01,1500000.,MONTHLY,,,OTHER,,           | malformed
            1,VOLUNTARY_SI,2026-08-01,-,MONTHLY,,,OTHER,,                  | malformed
            1,VOLUNTARY_SI,2026-08-01,,MONTHLY,,,OTHER,,                   | invalid-value
            1,LIFE,2026-08-01,1500000,MONTHLY,,,OTHER,,                    | invalid-value
            1,,2026-08-01,1500000,MONTHLY,,,OTHER,,                        | invalid-value
            1,VOLUNTARY_SI,2026-02-30,1500000,MONTHLY,,,OTHER,,            | invalid-value
            1,VOLUNTARY_SI,2026-00-10,1500000,MONTHLY,,,OTHER,,            | invalid-value
            1,VOLUNTARY_SI,01/08/2026,1500000,MONTHLY,,,OTHER,,            | invalid-value
            1,VOLUNTARY_SI,,1500000,MONTHLY,,,OTHER,,                      | invalid-value
            1,VOLUNTARY_SI,2015-12-31,1500000,MONTHLY,,,OTHER,,            | date-outside-rules
            1,VOLUNTARY_SI,0000-01-01,1500000,MONTHLY,,,OTHER,,            | date-outside-rules
            1,VOLUNTARY_SI,2025-08-01,1500000,ADVANCE,24,,OTHER,,          | parameter-unknown
            1,VOLUNTARY_SI,2026-08-01,1500000,WEEKLY,,,OTHER,,             | invalid-value
            1,VOLUNTARY_SI,2026-08-01,1500000,,,,OTHER,,                   | invalid-value
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,2,,OTHER,,           | months-outside-method
            1,VOLUNTARY_SI,2026-08-01,1500000,MISSING,61,,OTHER,,          | months-outside-method
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,1.5,,OTHER,,         | malformed
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,one,,OTHER,,         | malformed
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,2026-13,OTHER,,     | invalid-value
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,2026-8,OTHER,,      | invalid-value
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,STUDENT,,          | group-unknown
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,poor,,             | group-unknown
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,POOR+,,            | group-unknown
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,OTHER,99999,       | unknown-unit
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,OTHER,15,          | unknown-unit
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,OTHER,,-1          | invalid-value
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,OTHER,,few         | malformed
            """)
    void namesTheProblemOfALineAndAnswersTheOthers(String line, String problem) {
        assertThat(answer(HEADER, GOOD, line, GOOD)).containsExactly(HEADER + ADDED, ANSWERED, line.strip() + ",,,,,,,," + problem, ANSWERED);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7,VOLUNTARY_SI,2026-08-01                                      | 7,VOLUNTARY_SI,2026-08-01,,,,,,,
            7                                                              | 7,,,,,,,,,
            7,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,OTHER,,,           | 7,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,OTHER,,
            7,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,OTHER,,,,,,too,many| 7,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,OTHER,,
            7,VOLUNTARY_SI,"2026-08-01,1500000,MONTHLY,,,OTHER,,           | 7,VOLUNTARY_SI,,,,,,,,
            "7,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,OTHER,,           | ,,,,,,,,,
            7,VOLUNTARY_SI,2026-08-01,15"00000,MONTHLY,,,OTHER,,           | 7,VOLUNTARY_SI,2026-08-01,,,,,,,
            7,"VOLUNTARY_SI"x,2026-08-01,1500000,MONTHLY,,,OTHER,,         | 7,,,,,,,,,
            7,VOLUNTARY_SI,2026-08-01,15~00000,MONTHLY,,,OTHER,,          | 7,VOLUNTARY_SI,2026-08-01,,,,,,,
            """)
    void answersABadlyFormedLineInItsPlaceWithWhatCanBeReadOfIt(String line, String kept) {
        var answered = answer(HEADER, GOOD, line.strip().replace('~', '\r'), GOOD);

        assertThat(answered).containsExactly(HEADER + ADDED, ANSWERED, kept.strip() + ",,,,,,,,malformed", ANSWERED);
    }

    @Test
    void anOpenQuotationMarkSpoilsItsOwnLineOnlyWhateverFollows() {
        var quoted = "\"1\",VOLUNTARY_SI,2026-08-01,1500000,MONTHLY,,,OTHER,,";

        assertThat(answer(HEADER, "\"7,VOLUNTARY_SI", quoted, "8,\"", GOOD, "9,\"")).containsExactly(HEADER + ADDED, ",,,,,,,,,,,,,,,,,malformed",
                quoted + ",330000,66000,0,0,0,0,264000,", "8,,,,,,,,,,,,,,,,,malformed", ANSWERED, "9,,,,,,,,,,,,,,,,,malformed");
    }

    @Test
    void aLineBeyondAllBoundsIsPassedOver() {
        var answered = answer(HEADER, GOOD, "7," + "x".repeat(300_000), GOOD);

        assertThat(answered).containsExactly(HEADER + ADDED, ANSWERED, "7,,,,,,,,,,,,,,,,,malformed", ANSWERED);
    }

    @Test
    void keepsWhatIsUtf8OfALineThatIsNot() {
        var body = new ByteArrayOutputStream();
        body.writeBytes((HEADER + "\nThủy,").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(new byte[] {'x', (byte) 0xE1, (byte) 0xBA});
        body.writeBytes((",2026-08-01,1500000,MONTHLY,,,OTHER,,\nThủy" + GOOD.substring(1)).getBytes(StandardCharsets.UTF_8));

        assertThat(answer(new ByteArrayInputStream(body.toByteArray()))).containsExactly(HEADER + ADDED,
                "Thủy,,2026-08-01,1500000,MONTHLY,,,OTHER,,,,,,,,,,malformed", "Thủy" + ANSWERED.substring(1));
    }

    @Test
    void readsByteOrderMarkCarriageReturnsQuotesBlankLinesAndALastLineWithoutEnd() {
        var quoted = "\"Bát Xát, \"\"A\"\"\nthôn 2\",\"VOLUNTARY_SI\", 2026-08-01 ,\"1500000.0\",\"MONTHLY\",\"1\",\"2026-08\",\"OTHER\",\"\",\"0\"";
        var body = "\uFEFF" + HEADER + "\r\n\r\n" + quoted + "\r\n\n" + GOOD;

        assertThat(text(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(HEADER + ADDED + "\r\n" + quoted + ",330000,66000,0,0,0,0,264000,\r\n" + ANSWERED + "\r\n");
    }

    @Test
    void takesColumnsInAnyOrderAndWithoutThoseThatMayBeEmpty() {
        assertThat(answer("method, income ,\"id\",paymentDate,scheme", "MONTHLY,1500000,7,2026-08-01,VOLUNTARY_SI"))
                .endsWith("MONTHLY,1500000,7,2026-08-01,VOLUNTARY_SI,330000,66000,0,0,0,0,264000,");
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            id,scheme,paymentDate,income,method,colour  | colour | column-unknown
            id;scheme;paymentDate;income;method         | id;scheme;paymentDate;income;method | column-unknown
            id,scheme,paymentDate,income,method,income  | income | duplicate
            id,scheme,paymentDate,income                | method | column-missing
            1,VOLUNTARY_SI,2026-08-01,1500000,MONTHLY   | id     | column-missing
            """)
    void refusesAHeaderThatIsNotOneOfCalculations(String header, String field, String code) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> answer(header, GOOD)).satisfies(refused -> {
            assertThat(refused.problem().type().slug()).isEqualTo("invalid-value");
            assertThat(refused.problem().errors()).extracting(FieldProblem::field, FieldProblem::code).contains(tuple(field, code));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\r\n", "\"id,scheme", "id,sch\"eme"})
    void refusesABodyWithoutAReadableHeader(String body) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> answer(body)).withMessage("malformed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1,HOUSEHOLD_HI,2026-08-01,,MONTHS_12,,,,,          | 1366200,0,0,0,0,0,1366200,
            1,HOUSEHOLD_HI,2026-08-01,,MONTHS_12,,,NEAR_POOR,, | 1366200,956340,0,0,0,0,409860,
            1,HOUSEHOLD_HI,2026-08-01,,MONTHLY,,,,,            | ,,,,,,,invalid-value
            1,HOUSEHOLD_HI,2026-08-01,1500000,MONTHS_12,,,,,   | ,,,,,,,invalid-value
            1,HOUSEHOLD_HI,2026-08-01,1500000.5,MONTHS_12,,,,, | ,,,,,,,invalid-value
            1,HOUSEHOLD_HI,2026-08-01,,MONTHS_12,6,,,,         | ,,,,,,,months-outside-method
            1,HOUSEHOLD_HI,2026-08-01,,MONTHS_12,,,POOR,,      | ,,,,,,,group-unknown
            """)
    void takesAHouseholdForItsFirstMember(String line, String added) {
        assertThat(answer(HEADER, line).getLast()).isEqualTo(line + "," + added);
    }

    @Test
    void countsACommuneOnAnIslandAndUnderstandsAFormerCodeOnItsDay() {
        assertThat(answer(HEADER, GOOD.replace("OTHER,", "OTHER,06994")).getLast()).endsWith(",330000,165000,0,0,0,0,165000,");
        assertThat(answer(HEADER, GOOD.replace("OTHER,", "OTHER,02683")).getLast()).endsWith(",330000,66000,0,0,0,0,264000,");
        assertThat(answer(HEADER, GOOD.replace("OTHER,", "OTHER,02683@2025-06-30")).getLast()).endsWith(",330000,66000,0,0,0,0,264000,");
    }

    @Test
    void answersAHundredThousandLinesInMemoryThatDoesNotGrow() throws IOException {
        var lines = lines(new ManyLines(100_000));
        long before = used();

        assertThat(lines.answer(OutputStream.nullOutputStream())).isEqualTo(100_000);

        assertThat(used() - before).isLessThan(4 << 20);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<String> answer(String... lines) {
        return answer(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> answer(InputStream body) {
        return Arrays.asList(text(body).split("\n"));
    }

    private static String text(InputStream body) {
        var out = new ByteArrayOutputStream();
        try {
            lines(body).answer(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Lines lines(InputStream body) throws IOException {
        return new Lines(body, ENGINE, PolicyBook.EMPTY, UNITS, ISLANDS);
    }
}
