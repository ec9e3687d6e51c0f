package vn.ansinh.reporting.restating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.Level;

class SourceProperties {

    @Property
    void partsOfAllPiecesAddUpToTheTotal(@ForAll @IntRange(min = 1, max = 7) int pieces,
                                             @ForAll @LongRange(min = -1_000_000, max = 1_000_000_000_000L) long total) {
        assertThat(IntStream.range(0, pieces).mapToLong(i -> piece(pieces, i).partOf(total)).sum()).isEqualTo(total);
    }

    @Property
    void partsDifferByOneAtMost(@ForAll @IntRange(min = 1, max = 7) int pieces, @ForAll @LongRange(min = 0, max = 1_000_000) long total) {
        var parts = IntStream.range(0, pieces).mapToLong(i -> piece(pieces, i).partOf(total)).summaryStatistics();
        assertThat(parts.getMax() - parts.getMin()).isLessThanOrEqualTo(1);
    }

    @Property
    void groupsOfADividedUnitAddUpToItsPart(@ForAll @IntRange(min = 1, max = 7) int pieces,
                                            @ForAll @Size(max = 10) List<@LongRange(min = 0, max = 1_000_000) Long> groups) {
        var piece = piece(pieces, pieces - 1);
        long running = 0;
        long parts = 0;
        for (long value : groups) {
            long part = piece.partOf(running + value) - piece.partOf(running);
            assertThat(part).isBetween(0L, value);
            parts += part;
            running += value;
        }
        assertThat(parts).isEqualTo(piece.partOf(running));
    }

    private static Source piece(int pieces, int position) {
        return new Source(Level.COMMUNE, UnitKey.parse("02716@1900-01-01"), pieces, List.of(position));
    }
}
