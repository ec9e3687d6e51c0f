package vn.ansinh.chart;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One object as a cluster would get it. */
record Manifest(JsonNode json) {

    private static final YAMLMapper YAML = new YAMLMapper();

    static List<Manifest> all(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll().stream().filter(JsonNode::isObject).map(Manifest::new).toList();
        }
    }

    String kind() {
        return json.path("kind").asString();
    }

    String apiVersion() {
        return json.path("apiVersion").asString();
    }

    String name() {
        return json.path("metadata").path("name").asString();
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
