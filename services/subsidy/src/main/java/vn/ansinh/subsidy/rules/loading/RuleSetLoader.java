package vn.ansinh.subsidy.rules.loading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import vn.ansinh.subsidy.rules.Parameter;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;

/** Reads a whole rule set: all files named in {@code rule-set.yaml}, or none. */
public final class RuleSetLoader {

    private static final String INDEX = "rule-set.yaml";
    private static final Pattern VERSION = Pattern.compile("[0-9]{4}\\.[0-9]{2}(\\.[0-9]{1,3})?");

    private RuleSetLoader() {
    }

    /** @throws RuleFileException if a file is missing or wrong */
    public static RuleSet load(RuleFiles files) {
        var index = YamlNode.parse(INDEX, text(files, INDEX, INDEX, 1));
        var members = index.members(Set.of("version", "parameters"), Set.of());
        var version = members.get("version");
        if (!VERSION.matcher(version.text()).matches()) {
            throw version.wrong("a version is year.month or year.month.number");
        }
        var rest = EnumSet.allOf(Rule.class);
        var parameters = new ArrayList<Parameter>();
        for (var name : members.get("parameters").items()) {
            var rule = Rule.of(name.text()).orElseThrow(() -> name.wrong("no parameter is called " + name.text()));
            if (!rest.remove(rule)) {
                throw name.wrong(name.text() + " stands twice");
            }
            var file = name.text() + ".yaml";
            var text = text(files, file, INDEX, name.line());
            parameters.add(ParameterFile.read(rule, file, text));
        }
        rest.stream().findFirst().ifPresent(rule -> {
            throw members.get("parameters").wrong("the parameter " + rule.id() + " is missing");
        });
        return ContentHash.named(version.text(), parameters);
    }

    private static String text(RuleFiles files, String name, String namedIn, int line) {
        return files.read(name).map(text -> text.replace("\r\n", "\n"))
                .orElseThrow(() -> new RuleFileException(namedIn, line, "there is no file " + name));
    }
}
