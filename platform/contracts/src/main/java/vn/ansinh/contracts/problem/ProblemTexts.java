package vn.ansinh.contracts.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue's texts and a problem as the RFC 9457 document that shows them, in Vietnamese or English.
 *
 * <p>In a text {@code {x}} stands for the argument {@code x}; a part in square brackets is left out unless all its arguments are there. A value
 * with a text of its own, {@code x.VALUE}, is shown as that.
 */
public final class ProblemTexts {

    /** Vietnamese, the language of whoever asks for no other. */
    public static final Locale VIETNAMESE = Locale.of("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final String ANY_FIELD = "field.invalid";
    private static final Map<Locale, Properties> TEXTS = Map.of(VIETNAMESE, load("vi"), ENGLISH, load("en"));

    private ProblemTexts() {
    }

    /** The first language of an {@code Accept-Language} header that the catalogue has; Vietnamese without one. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            return Objects.requireNonNullElse(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(VIETNAMESE, ENGLISH)), VIETNAMESE);
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }

    /** The members of the problem document; {@code instance} is left out when null. */
    public static Map<String, Object> document(Problem problem, Locale language, @Nullable String instance) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", problem.type().uri().toString());
        members.put("title", title(problem.type(), language));
        members.put("status", problem.type().status());
        members.put("detail", detail(problem, language));
        if (instance != null) {
            members.put("instance", instance);
        }
        if (!problem.errors().isEmpty()) {
            members.put("errors", problem.errors().stream().map(error -> document(error, language)).toList());
        }
        problem.extensions().forEach(members::putIfAbsent);
        return members;
    }

    /** One element of {@code errors}: {@code pointer} or {@code row}, {@code field}, {@code code} and the text. */
    public static Map<String, Object> document(FieldProblem error, Locale language) {
        var members = new LinkedHashMap<String, Object>();
        if (error.pointer() != null) {
            members.put("pointer", error.pointer());
        }
        if (error.row() != null) {
            members.put("row", error.row());
        }
        members.put("field", error.field());
        members.put("code", error.code());
        members.put("detail", detail(error, language));
        return members;
    }

    public static String title(ProblemType type, Locale language) {
        return texts(language).getProperty(type.slug() + ".title");
    }

    public static String detail(Problem problem, Locale language) {
        var texts = texts(language);
        return filled(texts.getProperty(problem.type().slug() + ".detail"), problem.arguments(), texts);
    }

    /** The text of the field's code, of the problem of that name, or the one that fits any field. */
    public static String detail(FieldProblem error, Locale language) {
        var texts = texts(language);
        var text = texts.getProperty("field." + error.code(), texts.getProperty(error.code() + ".detail", texts.getProperty(ANY_FIELD)));
        return filled(text, error.arguments(), texts);
    }

    private static String filled(String text, Map<String, String> arguments, Properties words) {
        var chosen = OPTIONAL.matcher(text).replaceAll(part -> Matcher.quoteReplacement(hasAll(part.group(1), arguments) ? part.group(1) : ""));
        return ARGUMENT.matcher(chosen).replaceAll(name -> Matcher.quoteReplacement(shown(name.group(1), arguments, words)));
    }

    private static String shown(String name, Map<String, String> arguments, Properties words) {
        var value = arguments.getOrDefault(name, "");
        return words.getProperty(name + "." + value, value);
    }

    private static boolean hasAll(String part, Map<String, String> arguments) {
        return ARGUMENT.matcher(part).results().allMatch(name -> arguments.containsKey(name.group(1)));
    }

    private static Properties texts(Locale language) {
        return TEXTS.getOrDefault(language, Objects.requireNonNull(TEXTS.get(VIETNAMESE)));
    }

    private static Properties load(String language) {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(ProblemTexts.class.getResourceAsStream("problems_" + language + ".properties"));
             var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
