package vn.ansinh.subsidy.rules.loading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A part of a YAML text that knows its file and line; values stay text until somebody says what they are. */
record YamlNode(String file, Node node, int line) {

    static YamlNode parse(String file, String text) {
        try {
            var root = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
            return of(file, root.orElseThrow(() -> new RuleFileException(file, 1, "the file is empty")), 1);
        } catch (MarkedYamlEngineException e) {
            throw new RuleFileException(file, lineOf(e.getProblemMark()).orElse(1), "not YAML: " + e.getProblem());
        }
    }

    /** The members of a mapping with exactly these keys. */
    Map<String, YamlNode> members(Set<String> required, Set<String> optional) {
        var members = entries();
        members.forEach((key, value) -> {
            if (!required.contains(key) && !optional.contains(key)) {
                throw value.wrong("unknown key " + key);
            }
        });
        required.stream().filter(key -> !members.containsKey(key)).sorted().findFirst().ifPresent(key -> {
            throw wrong("the key " + key + " is missing");
        });
        return members;
    }

    /** The members of a mapping, in their order. */
    SequencedMap<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("a mapping is expected here");
        }
        var entries = new LinkedHashMap<String, YamlNode>();
        for (var tuple : mapping.getValue()) {
            var key = of(file, tuple.getKeyNode(), line);
            if (entries.put(key.text(), of(file, tuple.getValueNode(), key.line)) != null) {
                throw key.wrong("the key " + key.text() + " stands twice");
            }
        }
        return entries;
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list is expected here");
        }
        return sequence.getValue().stream().map(item -> of(file, item, line)).toList();
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw wrong("a text is expected here");
    }

    RuleFileException wrong(String reason) {
        return new RuleFileException(file, line, reason);
    }

    /** An alias has the line of its anchor, so the line of what surrounds it wins where it is later. */
    private static YamlNode of(String file, Node node, int surrounding) {
        return new YamlNode(file, node, Math.max(surrounding, lineOf(node.getStartMark()).orElse(surrounding)));
    }

    private static Optional<Integer> lineOf(Optional<Mark> mark) {
        return mark.map(found -> found.getLine() + 1);
    }
}
