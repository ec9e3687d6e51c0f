package vn.ansinh.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalUseTest {

    private static final Path ROOT = Path.of("..");

    @TempDir
    private Path folder;

    @Test
    void takesOutSettingsAndClockOfLocalUseAndLeavesTheRest() throws IOException {
        var jar = jar("application.yaml", "application-local.yaml", "ansinh-local.yaml", "vn/ansinh/gateway/shifting/CommonClock.class",
                "vn/ansinh/starter/clock/ClockController.class", "vn/ansinh/starter/clock/ShiftedClock.class");

        LocalUse.removeFrom(jar);

        try (var left = new ZipFile(jar.toFile())) {
            assertThat(left.stream().map(ZipEntry::getName)).containsExactly("application.yaml", "vn/ansinh/starter/clock/ShiftedClock.class");
            assertThat(left.getInputStream(left.getEntry("application.yaml"))).hasContent("application.yaml");
        }
    }

    @Test
    void knowsEverySettingOfTheLocalProfile() throws IOException {
        try (var files = Files.walk(ROOT)) {
            var local = files.filter(file -> file.toString().contains("src/main/resources/")).map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("-local.")).toList();
            assertThat(local).isNotEmpty().allMatch(LocalUse::isLocalUse);
        }
    }

    @Test
    void knowsEveryClassThatAnswersCallsForTheClock() throws IOException {
        try (var files = Files.walk(ROOT)) {
            var controllers = files.filter(file -> file.toString().contains("src/main/java/") && file.toString().endsWith(".java"))
                    .filter(LocalUseTest::answersCallsForTheClock).map(LocalUseTest::classFile).toList();
            assertThat(controllers).hasSize(2).allMatch(LocalUse::isLocalUse);
        }
    }

    private static boolean answersCallsForTheClock(Path source) {
        try {
            return Files.readString(source).contains("@RequestMapping(\"/internal/clock\")");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classFile(Path source) {
        return source.toString().replaceFirst(".*src/main/java/", "").replaceFirst("java$", "class");
    }

    private Path jar(String... entries) throws IOException {
        var jar = folder.resolve("ansinh-some.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : List.of(entries)) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }
}
