package vn.ansinh.subsidy.streaming;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** A body that was taken whole, because many clients write all of it before they read; gone when closed. */
sealed interface Body extends AutoCloseable {

    /** From its beginning. */
    InputStream open() throws IOException;

    @Override
    void close() throws IOException;

    /** @throws vn.ansinh.contracts.problem.ProblemException {@code too-large} as soon as there is more than allowed, {@code try-again} if the disk is full */
    static Body inFile(InputStream source, Allowance allowance) throws IOException {
        return inFile(source, allowance, InFile.unlinked());
    }

    static Body inFile(InputStream source, Allowance allowance, FileChannel file) throws IOException {
        try {
            allowance.copy(source, new Disk(Channels.newOutputStream(file)));
            return new InFile(file);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    static Body inMemory(InputStream source, Allowance allowance) throws IOException {
        var bytes = new ByteArrayOutputStream();
        allowance.copy(source, bytes);
        return new InMemory(bytes.toByteArray());
    }

    /** A file without a name: it is gone with its process, whatever happens to that. */
    record InFile(FileChannel file) implements Body {

        private static FileChannel unlinked() {
            try {
                return FileChannel.open(Files.createTempFile("calculations", ".csv"), StandardOpenOption.READ, StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException full) {
                throw Disk.full(full);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Channels.newInputStream(file.position(0));
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    record InMemory(byte[] bytes) implements Body {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void close() {
        }
    }
}
