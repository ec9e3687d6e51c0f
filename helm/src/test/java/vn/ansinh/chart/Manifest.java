package vn.ansinh.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One object as a cluster would get it. */
record Manifest(JsonNode json) {

    static final YAMLMapper YAML = new YAMLMapper();

    static List<Manifest> all(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll().stream().filter(JsonNode::isObject).map(Manifest::new).toList();
        }
    }

    String kind() {
        return json.path("kind").asString("");
    }

    String type() {
        return json.path("apiVersion").asString("") + " " + kind();
    }

    String name() {
        return json.path("metadata").path("name").asString("");
    }

    JsonNode spec() {
        return json.path("spec");
    }

    String label(String name) {
        return json.path("metadata").path("labels").path(name).asString("");
    }

    /** What a workload's pods are made from. */
    Optional<JsonNode> podTemplate() {
        return Optional.of(spec().path("template")).filter(template -> template.path("spec").has("containers"));
    }

    Stream<JsonNode> containers() {
        return podTemplate().stream().map(template -> template.path("spec"))
                .flatMap(spec -> Stream.concat(spec.path("initContainers").valueStream(), spec.path("containers").valueStream()));
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
