package vn.ansinh.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Folder of the user for what is fetched or prepared once: {@code ANSINH_CACHE}, else {@code ansinh} in the user's cache folder. */
final class UserCache {

    private static final Map<String, Lock> LOCKS = new ConcurrentHashMap<>();

    private UserCache() {
    }

    static Path folder() {
        var given = System.getenv("ANSINH_CACHE");
        if (given != null && !given.isBlank()) {
            return Path.of(given).toAbsolutePath();
        }
        var shared = System.getenv("XDG_CACHE_HOME");
        var caches = shared == null || shared.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(shared);
        return caches.resolve("ansinh").toAbsolutePath();
    }

    /** The entry of that name, made by the maker in a folder beside it and then moved, so that it is there whole or not at all. */
    static Path entry(String name, Maker maker) {
        var entry = folder().resolve(name);
        if (Files.exists(entry)) {
            return entry;
        }
        var ours = LOCKS.computeIfAbsent(name, any -> new ReentrantLock());
        ours.lock();
        try {
            Files.createDirectories(entry.getParent());
            makeUnlessThere(entry, maker);
            return entry;
        } catch (IOException e) {
            throw new LocalFailure("The folder " + folder() + " can't be written; set ANSINH_CACHE to a folder that can.", e);
        } finally {
            ours.unlock();
        }
    }

    /** Other processes are kept out by a file's lock, other threads of this one by ours. */
    private static void makeUnlessThere(Path entry, Maker maker) throws IOException {
        var lockFile = entry.resolveSibling("." + entry.getFileName().toString().replaceAll("-[0-9a-f]+$", "") + ".lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE); var theirs = channel.lock()) {
            if (theirs.isValid() && !Files.exists(entry)) {
                var unfinished = Files.createTempDirectory(entry.getParent(), ".unfinished-");
                try {
                    Files.move(maker.make(unfinished), entry);
                } finally {
                    delete(unfinished);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @FunctionalInterface
    interface Maker {
        /** Makes the entry inside the folder and says where it is. */
        Path make(Path folder) throws IOException;
    }
}
