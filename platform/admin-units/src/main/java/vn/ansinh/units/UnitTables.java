package vn.ansinh.units;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.UnitKey;

/** The shipped tables as they are read: units, successions, islands. Reads bytes and avoids record hashes, for the load is part of every start. */
final class UnitTables {

    private static final Map<String, String> WORD_OF_TYPE = Map.of(
            "province", "Tỉnh ", "city", "Thành phố ", "district", "Huyện ", "urban_district", "Quận ",
            "commune", "Xã ", "ward", "Phường ", "special_zone", "Đặc khu ");

    record Island(LocalDate from, @Nullable LocalDate to) {
    }

    private final Map<String, List<UnitNode>> versions = HashMap.newHashMap(14_000);
    private final Map<String, List<UnitNode>> aliases = HashMap.newHashMap(400);
    private final Map<String, List<Island>> islands = HashMap.newHashMap(20);
    private final Map<String, LocalDate> days = new HashMap<>();
    private @Nullable UnitNode lastParent;

    UnitTables() {
        for (var row = new Rows("units.tsv"); row.next();) {
            unit(row);
        }
        for (var row = new Rows("successions.tsv"); row.next();) {
            edge(row);
        }
        for (var row = new Rows("islands.tsv"); row.next();) {
            String to = row.ascii(2);
            islands.computeIfAbsent(row.ascii(0), code -> new ArrayList<>(1)).add(new Island(day(row.ascii(1)), to.isEmpty() ? null : day(to)));
        }
    }

    Stream<UnitNode> all() {
        return versions.values().stream().flatMap(List::stream);
    }

    List<UnitNode> versions(String code) {
        return versions.getOrDefault(code, List.of());
    }

    List<UnitNode> formerly(String code) {
        return aliases.getOrDefault(code, List.of());
    }

    List<Island> islands(String code) {
        return islands.getOrDefault(code, List.of());
    }

    private void unit(Rows row) {
        String code = row.ascii(0);
        var key = new UnitKey(code, day(row.ascii(1)));
        String to = row.ascii(2);
        var level = level(row.ascii(3));
        String type = row.ascii(4).intern();
        String name = row.text(5);
        var parent = level == Level.COUNTRY ? null : parent(row.ascii(6), key.validFrom());
        var unit = new AdminUnit(key, name, fullName(level, type, name), type, level, parent == null ? null : parent.unit.key(), to.isEmpty() ? null : day(to));
        var node = new UnitNode(unit, parent);
        versions.computeIfAbsent(code, absent -> new ArrayList<>(1)).add(node);
        String former = row.ascii(7);
        if (!former.isEmpty()) {
            for (String alias : former.split(" ")) {
                aliases.computeIfAbsent(alias, absent -> new ArrayList<>(1)).add(node);
            }
        }
    }

    private void edge(Rows row) {
        var day = day(row.ascii(0));
        var from = versionOn(row.ascii(1), day.minusDays(1));
        var to = versionOn(row.ascii(2), day);
        var share = row.ascii(3).equals("F") ? Share.FULL : Share.PART;
        from.successors.add(new UnitNode.Link(to, share));
        to.predecessors.add(new UnitNode.Link(from, share));
    }

    private UnitNode parent(String code, LocalDate day) {
        var parent = lastParent;
        if (parent == null || !parent.unit.code().equals(code) || !parent.validOn(day)) {
            parent = versionOn(code, day);
            lastParent = parent;
        }
        return parent;
    }

    private UnitNode versionOn(String code, LocalDate day) {
        for (var node : versions(code)) {
            if (node.validOn(day)) {
                return node;
            }
        }
        throw new IllegalStateException("the tables name " + code + " on " + day + ", which does not exist");
    }

    /** Numbered wards and districts carry the word in their name: Phường 1. */
    private static String fullName(Level level, String type, String name) {
        String word = type.equals("town") ? (level == Level.DISTRICT ? "Thị xã " : "Thị trấn ") : WORD_OF_TYPE.get(type);
        boolean numbered = word != null && name.startsWith(word) && Character.isDigit(name.charAt(word.length()));
        return word == null || numbered ? name : word.concat(name);
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

    /** The rows of a table; cells are parted by tabs. */
    private static final class Rows {

        private final byte[] bytes;
        private final int[] ends = new int[8];
        private int start;
        private int position;

        Rows(String table) {
            try (var stream = Objects.requireNonNull(UnitTables.class.getResourceAsStream(table), table)) {
                bytes = stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean next() {
            start = position;
            int cell = 0;
            while (position < bytes.length) {
                byte current = bytes[position++];
                if (current == '\t') {
                    ends[cell++] = position - 1;
                } else if (current == '\n') {
                    ends[cell] = position - 1;
                    return true;
                }
            }
            return false;
        }

        String ascii(int cell) {
            return cell(cell, StandardCharsets.ISO_8859_1);
        }

        String text(int cell) {
            return cell(cell, StandardCharsets.UTF_8);
        }

        private String cell(int cell, Charset charset) {
            int from = cell == 0 ? start : ends[cell - 1] + 1;
            return new String(bytes, from, ends[cell] - from, charset);
        }
    }
}
