package vn.ansinh.operations;

import java.nio.file.Path;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Memory and processor time of the pods of a namespace, from two summaries of a node's kubelet. */
record PodFigures(JsonNode before, JsonNode after) {

    private static final double NANOS = 1e9;
    private static final double MEBIBYTE = 1 << 20;

    static PodFigures of(Path before, Path after) {
        var json = JsonMapper.shared();
        return new PodFigures(json.readTree(before.toFile()), json.readTree(after.toFile()));
    }

    /** A line for each pod: its memory in use at the end, and the processor seconds between the two. */
    void print(String namespace) {
        var usedBefore = processorSeconds(before, namespace);
        System.out.printf("%-45s %10s %12s%n", "pod", "MiB", "cpu seconds");
        var memory = memory(namespace);
        processorSeconds(after, namespace).forEach((pod, seconds) -> System.out.printf("%-45s %10.0f %12.1f%n", pod, memory.get(pod), seconds - usedBefore.getOrDefault(pod, 0.0)));
        System.out.printf("%-45s %10.0f%n", "all", memory.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    private static TreeMap<String, Double> processorSeconds(JsonNode summary, String namespace) {
        return values(summary, namespace, "cpu", "usageCoreNanoSeconds", NANOS);
    }

    private TreeMap<String, Double> memory(String namespace) {
        return values(after, namespace, "memory", "workingSetBytes", MEBIBYTE);
    }

    private static TreeMap<String, Double> values(JsonNode summary, String namespace, String resource, String value, double unit) {
        var values = new TreeMap<String, Double>();
        for (var pod : summary.path("pods")) {
            if (pod.path("podRef").path("namespace").asString("").equals(namespace)) {
                values.put(pod.path("podRef").path("name").asString(), pod.path(resource).path(value).asDouble(0) / unit);
            }
        }
        return values;
    }
}
