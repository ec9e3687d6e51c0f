package vn.ansinh.subsidy.documenting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.rules.DatedValue;
import vn.ansinh.subsidy.rules.Parameter;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.Unit;
import vn.ansinh.subsidy.rules.Value;

/** The page that documents the law: parameters with their history, and the cases by topic, in one language. */
final class LawPage {

    static final String WRITE = "./mvnw -pl services/subsidy -am test -Dtest=LawPageTest -Dansinh.write=true -Dsurefire.failIfNoSpecifiedTests=false";
    private static final String RUN = "./mvnw -pl services/subsidy -am test -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false";
    private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{4,14}");
    private static final Pattern CODES = Pattern.compile("code|commune|unit|province|id");

    private final Locale language;
    private final Properties texts = new Properties();
    private final StringBuilder page = new StringBuilder();

    private LawPage(Locale language) {
        this.language = language;
        try (var stream = resource("texts_" + language.getLanguage() + ".properties"); var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(RuleSet rules, List<CaseFile> files, Locale language) {
        return new LawPage(language).write(rules, files);
    }

    private String write(RuleSet rules, List<CaseFile> files) {
        int cases = files.stream().mapToInt(file -> file.rows().size()).sum();
        line("# " + text("page.title"));
        line(text("page.generated"));
        line("");
        line("```sh\n" + WRITE + "\n```");
        line("");
        line(text("page.ruleSet", rules.ref().version(), rules.ref().hash(), Integer.toString(rules.parameters().size()), Integer.toString(cases))
                + " *" + text("page.other") + "*");
        line("");
        line(intro());
        line("## " + text("parameters"));
        for (var topic : Rule.Topic.values()) {
            line("");
            line("### " + textOr("topic." + topic.name(), topic.name()));
            Rule.of(topic).forEach(rule -> parameter(rules.parameter(rule)));
        }
        line("");
        line("## " + text("cases"));
        files.forEach(this::cases);
        return page.toString();
    }

    private void parameter(Parameter parameter) {
        line("");
        line("#### " + parameter.name().in(language));
        line("`" + parameter.rule().id() + "`. " + text("unit") + ": " + textOr("unit." + parameter.rule().unit().id(), parameter.rule().unit().id()) + ".");
        line("");
        row(List.of(text("from"), text("to"), text("value"), text("basis"), text("signed"), text("confirmed"), text("note")));
        line("|---|---|---|---|---|---|---|");
        parameter.history().forEach(value -> row(List.of(Figures.day(value.from()), day(value.to()), value(value, parameter.rule().unit()), basis(value),
                value.citation() == null ? "" : value.citation().signed() == null ? "" : Figures.day(value.citation().signed()),
                value.citation() == null ? "" : text(value.confirmed() ? "yes" : "no"), value.note() == null ? "" : value.note())));
    }

    private void cases(CaseFile file) {
        line("");
        line("### " + textOr("file." + file.name(), file.name()));
        line("`law/" + file.name() + ".csv`. " + text("runBy", file.tests().isEmpty() ? text("noTest")
                : file.tests().stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "))));
        line("");
        line("```sh\n" + RUN.formatted(String.join(",", file.tests())) + "\n```");
        line("");
        row(file.header().stream().map(column -> textOr("column." + column, column)).toList());
        line("|---".repeat(file.header().size()) + "|");
        for (var cells : file.rows()) {
            var shown = new ArrayList<String>();
            for (int i = 0; i < cells.size(); i++) {
                shown.add(cell(i < file.header().size() ? file.header().get(i) : "", cells.get(i)));
            }
            row(shown);
        }
    }

    private String value(DatedValue dated, Unit unit) {
        return switch (dated.value()) {
            case Value.Number(var amount) -> number(amount);
            case Value.Numbers(var amounts) -> amounts.stream().map(this::number).collect(Collectors.joining(", "));
            case Value.Codes(var codes) -> codes.isEmpty() ? text("open") : codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
            case Value.Table(var rows) -> rows.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + (unit == Unit.COEFFICIENT ? asPublished(entry.getValue()) : number(entry.getValue())))
                    .collect(Collectors.joining(" · "));
            case Value.Absent _ -> text("absent");
            case Value.Unknown(var notice) -> text("unknown", years(notice, dated));
        };
    }

    /** The notice with the years it would have to be published for. */
    private String years(BilingualText notice, DatedValue dated) {
        int first = dated.from().getYear();
        var to = dated.to();
        var years = to == null ? first + "–" : to.getYear() == first ? Integer.toString(first) : first + "–" + to.getYear();
        return notice.in(language).replace("{year}", years);
    }

    private static String basis(DatedValue value) {
        return value.citation() == null ? "" : value.citation().text();
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? text("open") : Figures.day(day);
    }

    /** Amounts of money get their separators; codes and ids stay as they are. */
    private String cell(String column, String cell) {
        return AMOUNT.matcher(cell).matches() && !CODES.matcher(column).find() ? number(new BigDecimal(cell)) : cell;
    }

    private String number(BigDecimal number) {
        return "vi".equals(language.getLanguage()) ? Figures.vietnamese(number) : Figures.english(number);
    }

    /** With the decimals of the notice: 1.20. */
    private String asPublished(BigDecimal coefficient) {
        return coefficient.toPlainString().replace('.', "vi".equals(language.getLanguage()) ? ',' : '.');
    }

    private void row(List<String> cells) {
        line(cells.stream().map(cell -> cell.replace("|", "\\|").replace("\n", " ")).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private String text(String key, Object... arguments) {
        return MessageFormat.format(Objects.requireNonNull(texts.getProperty(key), key).replace("'", "''"), arguments);
    }

    private String textOr(String key, String otherwise) {
        return texts.getProperty(key, otherwise);
    }

    private String intro() {
        try (var stream = resource("intro_" + language.getLanguage() + ".md")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(LawPage.class.getResourceAsStream("/documenting/" + name), name);
    }
}
