package vn.ansinh.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The values of a chart and their schema, each as paths such as {@code broker.tls.enabled}. */
record Values(JsonNode defaults, JsonNode schema) {

    static Values of(Chart chart) {
        return new Values(read(chart, "values.yaml"), read(chart, "values.schema.json"));
    }

    private static JsonNode read(Chart chart, String file) {
        try {
            return Manifest.YAML.readTree(Files.readString(chart.file(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All given, objects too. */
    Map<String, JsonNode> given() {
        var paths = new LinkedHashMap<String, JsonNode>();
        collectGiven("", defaults, paths);
        return paths;
    }

    /** All described, objects too; what lists hold is not a value of its own. */
    Map<String, JsonNode> described() {
        var paths = new LinkedHashMap<String, JsonNode>();
        collectDescribed("", schema, paths);
        return paths;
    }

    private static void collectGiven(String path, JsonNode node, Map<String, JsonNode> paths) {
        node.properties().forEach(entry -> {
            paths.put(path + entry.getKey(), entry.getValue());
            collectGiven(path + entry.getKey() + ".", entry.getValue(), paths);
        });
    }

    private void collectDescribed(String path, JsonNode node, Map<String, JsonNode> paths) {
        resolved(node).path("properties").properties().forEach(entry -> {
            paths.put(path + entry.getKey(), resolved(entry.getValue()));
            collectDescribed(path + entry.getKey() + ".", entry.getValue(), paths);
        });
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? schema.at(node.path("$ref").asString().substring(1)) : node;
    }
}
