package vn.ansinh.contribution.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ansinh.contribution.collecting.Collector;
import vn.ansinh.contribution.quoting.PaymentDates;

class ChunkTest {

    private static final RowReader READER = new RowReader(Header.of(ListFixture.columns(), true), PaymentDates.ofHistory(LocalDate.of(2026, 11, 21)), null,
            code -> Optional.of(new Collector(code, "VNPOST")));

    @Test
    void worksOnTheRowsOfOnePersonOneAfterTheOther() {
        var chunk = chunk(new ListFixture().row(1).row(2).row(1, "receiptNo", "8").row(1, "receiptNo", "9").row(3));

        assertThat(chunk.waves()).extracting(wave -> wave.stream().map(Row::number).toList())
                .containsExactly(List.of(1, 2, 5), List.of(3), List.of(4));
    }

    @Test
    void worksOnTheRowsOfOneReceiptNumberOneAfterTheOther() {
        var chunk = chunk(new ListFixture().row(1).row(2, "receiptNo", "0000001"));

        assertThat(chunk.waves()).hasSize(2);
    }

    @Test
    void waitsForAnEarlierChunkWithTheSamePerson() {
        var earlier = chunk(new ListFixture().row(1).row(2));

        assertThat(chunk(new ListFixture().row(2, "receiptNo", "9")).isBoundTo(earlier)).isTrue();
        assertThat(chunk(new ListFixture().row(3)).isBoundTo(earlier)).isFalse();
    }

    @Test
    void leavesUnreadableRowsAside() {
        var chunk = chunk(new ListFixture().row(1).row(2, "sex", "?"));

        assertThat(chunk.unreadable()).extracting(RowResult.Unreadable::number).containsExactly(2);
        assertThat(chunk.waves()).hasSize(1);
    }

    private static Chunk chunk(ListFixture list) {
        var cells = list.cells();
        return Chunk.of(IntStream.range(0, cells.size()).mapToObj(at -> READER.read(at + 1, cells.get(at))).toList());
    }
}
