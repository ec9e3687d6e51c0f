import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Makes the module's three tables from the published lists: {@code java tools/GenerateUnits.java} in the module's folder. */
class GenerateUnits {

    private static final String BEGINNING = "1900-01-01";
    private static final String REFORM = "2025-07-01";
    private static final String DAY_BEFORE_REFORM = "2025-06-30";
    private static final String RECLASSIFICATION = "2026-04-30";
    private static final String DAY_BEFORE_RECLASSIFICATION = "2026-04-29";
    private static final Map<String, String> CODE_OF_THE_DECISION = Map.of("06978", "06970");
    private static final Map<String, String> NAME_CUT_SHORT = Map.of("Xã Xa Dung", "Xa Dung");
    private static final Map<String, String> TYPE_OF_PREFIX = Map.of("Xã", "commune", "Phường", "ward", "Đặc khu", "special_zone", "Tỉnh", "province", "Thành phố", "city");
    private static final Pattern TONE_ON_SECOND_VOWEL = Pattern.compile("([oO])([àáảãạèéẻẽẹ])(?!\\p{L})|(?<![qQ])([uU])([ỳýỷỹỵ])(?!\\p{L})");

    private final Path sources = Path.of("tools/sources");
    private final List<String> units = new ArrayList<>();
    private final List<String> successions = new ArrayList<>();
    private final List<String> islands = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        new GenerateUnits().run(Path.of("src/main/resources/vn/ansinh/units"));
    }

    private void run(Path target) throws IOException {
        unit("VN", BEGINNING, "", "V", "country", "Việt Nam", "", "");
        oldUnits();
        newUnits();
        edges();
        Files.write(target.resolve("units.tsv"), units);
        Files.write(target.resolve("successions.tsv"), successions);
        Files.write(target.resolve("islands.tsv"), islands);
    }

    private void oldUnits() {
        for (var row : table("provinces_old_before_20250701")) {
            unit(row.get("code"), BEGINNING, DAY_BEFORE_REFORM, "P", row.get("type"), nameOf(row), "VN", "");
        }
        for (var row : table("districts_old_before_20250701")) {
            unit(row.get("code"), BEGINNING, DAY_BEFORE_REFORM, "D", row.get("type"), nameOf(row), row.get("province_code"), "");
        }
        var communes = table("communes_old_before_20250701");
        Set<String> codes = new HashSet<>();
        communes.forEach(row -> codes.add(row.get("code")));
        for (var row : communes) {
            unit(row.get("code"), BEGINNING, DAY_BEFORE_REFORM, "C", row.get("type"), nameOf(row), row.get("district_code"), formerCodes(row.get("former_names"), codes));
        }
    }

    private void newUnits() {
        var newestProvinces = byCode(table("provinces_new_20260725"));
        Set<String> reclassifiedProvinces = new HashSet<>();
        for (var row : table("provinces_new_20250701")) {
            if (versions(row, newestProvinces.get(row.get("code")), "P", "VN", "", false)) {
                reclassifiedProvinces.add(row.get("code"));
            }
        }
        var newestCommunes = byCode(table("communes_new_20260725"));
        for (var row : table("communes_new_20250701")) {
            String code = row.get("code");
            String province = row.get("province_code");
            String alias = CODE_OF_THE_DECISION.entrySet().stream().filter(entry -> entry.getValue().equals(code)).map(Map.Entry::getKey).findFirst().orElse("");
            versions(row, newestCommunes.get(code), "C", province, alias, reclassifiedProvinces.contains(province));
            if (row.get("type").equals("special_zone")) {
                islands.add(String.join("\t", code, REFORM, "", "đặc khu"));
            }
        }
    }

    /** One version, or two where type or name really changed or the unit above has a new version; names are the newest. */
    private boolean versions(Map<String, String> first, Map<String, String> newest, String level, String parent, String alias, boolean parentChanged) {
        String code = first.get("code");
        String firstName = nameOf(first);
        String newestFull = newest.get("full_name");
        String newestPrefix = TYPE_OF_PREFIX.keySet().stream().filter(prefix -> newestFull.startsWith(prefix + " ")).findFirst().orElseThrow();
        String newestName = displayed(newestFull.substring(newestPrefix.length() + 1));
        String newestType = TYPE_OF_PREFIX.get(newestPrefix);
        boolean renamed = !comparable(firstName).equals(comparable(newestName));
        if (!renamed && newestType.equals(first.get("type")) && !parentChanged) {
            unit(code, REFORM, "", level, newestType, newestName, parent, alias);
            return false;
        }
        unit(code, REFORM, DAY_BEFORE_RECLASSIFICATION, level, first.get("type"), renamed ? firstName : newestName, parent, alias);
        unit(code, RECLASSIFICATION, "", level, newestType, newestName, parent, alias);
        successions.add(String.join("\t", RECLASSIFICATION, code, code, "F"));
        return true;
    }

    private void edges() {
        for (var row : table("map_province_old_to_new")) {
            successions.add(String.join("\t", REFORM, row.get("old_code"), row.get("new_code"), "F"));
        }
        for (var row : table("map_commune_old_to_new")) {
            boolean withoutCommune = row.get("old_commune_code").isEmpty();
            boolean wholeDistrict = row.get("note").contains("toàn bộ huyện");
            if (!withoutCommune) {
                boolean whole = row.get("n_targets_of_old_commune").equals("1");
                successions.add(String.join("\t", REFORM, row.get("old_commune_code"), row.get("new_commune_code"), whole ? "F" : "P"));
            } else if (wholeDistrict) {
                successions.add(String.join("\t", REFORM, row.get("old_district_code"), row.get("new_commune_code"), "F"));
            }
        }
    }

    private void unit(String... columns) {
        units.add(String.join("\t", columns));
    }

    private static String nameOf(Map<String, String> row) {
        return displayed(NAME_CUT_SHORT.getOrDefault(row.get("full_name"), row.get("name")));
    }

    private static String formerCodes(String formerNames, Set<String> inUse) {
        return String.join(" ", Arrays.stream(formerNames.split(";")).map(String::strip).filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, name.indexOf(' '))).filter(code -> !inUse.contains(code)).distinct().sorted().toList());
    }

    /** NFC with the tone mark on the first vowel of open syllables (Hòa, Thủy), as in the resolutions. */
    private static String displayed(String name) {
        return TONE_ON_SECOND_VOWEL.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(match -> {
            String first = match.group(1) != null ? match.group(1) : match.group(3);
            String marked = Normalizer.normalize(match.group(1) != null ? match.group(2) : match.group(4), Normalizer.Form.NFD);
            return Normalizer.normalize(first + marked.substring(1) + marked.charAt(0), Normalizer.Form.NFC);
        });
    }

    private static String comparable(String name) {
        return displayed(name).replace('’', '\'').toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, Map<String, String>> byCode(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> byCode = new HashMap<>();
        rows.forEach(row -> byCode.put(CODE_OF_THE_DECISION.getOrDefault(row.get("code"), row.get("code")), row));
        return byCode;
    }

    private List<Map<String, String>> table(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(sources.resolve(name + ".csv.gz"))), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            List<String> header = cells(lines.getFirst().replace("\uFEFF", ""));
            return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char character : line.toCharArray()) {
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
