package vn.ansinh.contribution.loading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file read from top to bottom without holding it in memory: first the headings, then rows of text; blank rows do not count. */
interface Table extends AutoCloseable {

    List<String> headings();

    /** The next row, or empty at the end. */
    Optional<List<String>> next();

    @Override
    void close() throws IOException;

    /** @throws vn.ansinh.contracts.problem.ProblemException {@code malformed} if the file is not what it says */
    static Table open(Path file, FileKind kind, long maxInflated) {
        return switch (kind) {
            case CSV -> CsvTable.open(file);
            case XLSX -> XlsxTable.open(file, maxInflated);
        };
    }
}
