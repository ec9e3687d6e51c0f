package vn.ansinh.units;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.UnitKey;

/** The shipped tables as they are read: units, successions, islands. */
final class UnitTables {

    private static final Map<String, String> WORD_OF_TYPE = Map.of(
            "province", "Tỉnh", "city", "Thành phố", "district", "Huyện", "urban_district", "Quận",
            "commune", "Xã", "ward", "Phường", "special_zone", "Đặc khu");

    record Edge(LocalDate day, String from, String to, Share share) {
    }

    record Island(LocalDate from, @Nullable LocalDate to) {
    }

    final Map<String, List<AdminUnit>> versions = HashMap.newHashMap(14_000);
    final Map<String, List<UnitKey>> aliases = new HashMap<>();
    final List<Edge> edges = new ArrayList<>(11_000);
    final Map<String, List<Island>> islands = new HashMap<>();

    private final Map<String, LocalDate> days = new HashMap<>();

    UnitTables() {
        lines("units.tsv", this::unit);
        lines("successions.tsv", this::edge);
        lines("islands.tsv", this::island);
    }

    private void unit(String[] cells) {
        var key = new UnitKey(cells[0], day(cells[1]));
        var level = level(cells[3]);
        String name = cells[5];
        var parent = cells[6].isEmpty() ? null : versionOn(cells[6], key.validFrom()).key();
        LocalDate to = cells[2].isEmpty() ? null : day(cells[2]);
        var unit = new AdminUnit(key, name, fullName(level, cells[4], name), cells[4].intern(), level, parent, to);
        versions.computeIfAbsent(key.code(), code -> new ArrayList<>(2)).add(unit);
        if (!cells[7].isEmpty()) {
            for (String former : cells[7].split(" ")) {
                aliases.computeIfAbsent(former, code -> new ArrayList<>(1)).add(key);
            }
        }
    }

    private void edge(String[] cells) {
        edges.add(new Edge(day(cells[0]), cells[1], cells[2], cells[3].equals("F") ? Share.FULL : Share.PART));
    }

    private void island(String[] cells) {
        islands.computeIfAbsent(cells[0], code -> new ArrayList<>(1)).add(new Island(day(cells[1]), cells[2].isEmpty() ? null : day(cells[2])));
    }

    AdminUnit versionOn(String code, LocalDate day) {
        return Objects.requireNonNull(versions.get(code), code).stream().filter(unit -> unit.validOn(day)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the tables name " + code + " on " + day + ", which does not exist"));
    }

    /** Numbered wards and districts carry the word in their name: Phường 1. */
    private static String fullName(Level level, String type, String name) {
        String word = type.equals("town") ? (level == Level.DISTRICT ? "Thị xã" : "Thị trấn") : WORD_OF_TYPE.get(type);
        boolean numbered = word != null && name.startsWith(word + " ") && Character.isDigit(name.charAt(word.length() + 1));
        return word == null || numbered ? name : word + " " + name;
    }

    private static Level level(String letter) {
        return switch (letter) {
            case "V" -> Level.COUNTRY;
            case "P" -> Level.PROVINCE;
            case "D" -> Level.DISTRICT;
            default -> Level.COMMUNE;
        };
    }

    private LocalDate day(String text) {
        return days.computeIfAbsent(text, LocalDate::parse);
    }

    private static void lines(String name, Consumer<String[]> row) {
        try (var stream = Objects.requireNonNull(UnitTables.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16)) {
            String line;
            while ((line = reader.readLine()) != null) {
                row.accept(line.split("\t", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
