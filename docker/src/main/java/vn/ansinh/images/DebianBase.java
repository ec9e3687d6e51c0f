package vn.ansinh.images;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * An image made from packages that this machine's Debian or Ubuntu downloads and verifies, for places that reach no registry: the packages' files, two
 * users, and nothing that was run. Same packages, same bytes. What was taken stands below var/lib/dpkg/status.d, where scanners look for it.
 */
final class DebianBase {

    private static final Set<String> ALWAYS = Set.of("base-files", "libc6", "tzdata");
    private static final Set<String> NOT_NEEDED = Set.of("debconf", "debconf-2.0", "cdebconf", "dpkg", "perl-base", "mawk", "gawk", "original-awk");
    private static final Pattern SKIPPED = Pattern.compile("usr/share/(doc|man|locale|info|lintian|bug|menu|i18n)/.*");
    private static final Pattern MERGED = Pattern.compile("(bin|sbin|lib|lib64)(/.*)?");
    private static final String PASSWD = "root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n";
    private static final String GROUP = "root:x:0:\nnonroot:x:65532:\n";

    private final Path work;
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final TreeMap<String, TarArchiveEntry> entries = new TreeMap<>();

    private DebianBase(Path work) {
        this.work = work;
    }

    static Path made(Path work, String name, List<String> packages) throws IOException {
        var wanted = new TreeSet<>(ALWAYS);
        wanted.addAll(packages);
        var archive = work.resolve("base-%s-%08x.tar".formatted(name, wanted.hashCode()));
        if (!Files.exists(archive)) {
            var base = new DebianBase(Staging.empty(work.resolve("base-" + name)));
            base.merge(base.downloaded(wanted));
            base.write(archive);
        }
        return archive;
    }

    private List<Path> downloaded(Set<String> wanted) throws IOException {
        var listing = work.resolve("depends.txt");
        var depends = new ArrayList<>(List.of("apt-cache", "depends", "--recurse", "--no-recommends", "--no-suggests", "--no-conflicts", "--no-breaks",
                "--no-replaces", "--no-enhances"));
        depends.addAll(wanted);
        Commands.run(work, listing, Map.of("LC_ALL", "C"), depends);
        var names = Files.readAllLines(listing).stream().filter(line -> line.matches("[a-z0-9][a-z0-9.+-]*")).filter(found -> !NOT_NEEDED.contains(found))
                .collect(Collectors.toCollection(TreeSet::new));
        var download = new ArrayList<>(List.of("apt-get", "download"));
        download.addAll(names);
        Commands.run(work, work.resolve("download.log"), Map.of("LC_ALL", "C"), download);
        try (var found = Files.list(work)) {
            return found.filter(file -> file.toString().endsWith(".deb")).sorted().toList();
        }
    }

    private void merge(List<Path> packages) throws IOException {
        for (var link : List.of("bin", "sbin", "lib", "lib64")) {
            add(link(link, "usr/" + link), new byte[0]);
        }
        for (var deb : packages) {
            var tar = work.resolve("files.tar");
            Commands.run(work, tar, Map.of(), List.of("dpkg-deb", "--fsys-tarfile", deb.toString()));
            try (var in = new TarArchiveInputStream(Files.newInputStream(tar))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    take(entry, in);
                }
            }
            var control = work.resolve("control.txt");
            Commands.run(work, control, Map.of(), List.of("dpkg-deb", "--field", deb.toString()));
            add(file("var/lib/dpkg/status.d/" + deb.getFileName().toString().replaceFirst("_.*", ""), 0644), Files.readAllBytes(control));
        }
        add(file("etc/passwd", 0644), PASSWD.getBytes(StandardCharsets.UTF_8));
        add(file("etc/group", 0644), GROUP.getBytes(StandardCharsets.UTF_8));
        var temporary = new TarArchiveEntry("tmp/");
        temporary.setMode(01777 | TarArchiveEntry.DEFAULT_DIR_MODE & ~0777);
        add(temporary, new byte[0]);
    }

    /** Debian's folders of the root lie below usr since its version 12, also where a package still names the old place. */
    private void take(TarArchiveEntry entry, TarArchiveInputStream in) throws IOException {
        var name = entry.getName().replaceFirst("^\\./", "");
        if (name.isEmpty() || SKIPPED.matcher(name).matches()) {
            return;
        }
        var path = MERGED.matcher(name).matches() ? "usr/" + name : name;
        if (path.matches("usr/(bin|sbin|lib|lib64)/?") && entries.containsKey(path)) {
            return;
        }
        var taken = new TarArchiveEntry(path, entry.getLinkFlag());
        taken.setMode(entry.getMode());
        taken.setLinkName(entry.isLink() ? entry.getLinkName().replaceFirst("^\\./", "").replaceFirst("^(bin|sbin|lib|lib64)/", "usr/$1/") : entry.getLinkName());
        add(taken, entry.isFile() ? in.readAllBytes() : new byte[0]);
    }

    private void add(TarArchiveEntry entry, byte[] content) {
        entry.setSize(content.length);
        entry.setModTime(Staging.TIME.toEpochMilli());
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        entries.put(entry.getName(), entry);
        files.put(entry.getName(), content);
    }

    private static TarArchiveEntry link(String name, String to) {
        var entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(to);
        return entry;
    }

    private static TarArchiveEntry file(String name, int mode) {
        var entry = new TarArchiveEntry(name);
        entry.setMode(mode | TarArchiveEntry.DEFAULT_FILE_MODE & ~0777);
        return entry;
    }

    private void write(Path archive) throws IOException {
        var layer = work.resolve("layer.tar");
        var digest = writeLayer(layer);
        var config = """
                {"architecture":"%s","os":"linux","created":"%s","config":{"Env":["PATH=/usr/local/bin:/usr/bin:/bin"],"User":"65532:65532"},\
                "rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}""".formatted(architecture(), Staging.TIME, digest).getBytes(StandardCharsets.UTF_8);
        var manifest = "[{\"Config\":\"config.json\",\"RepoTags\":[\"ansinh-base:debian\"],\"Layers\":[\"layer.tar\"]}]".getBytes(StandardCharsets.UTF_8);
        var making = archive.resolveSibling(archive.getFileName() + ".making");
        try (var out = new TarArchiveOutputStream(Files.newOutputStream(making))) {
            out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            put(out, "config.json", config);
            put(out, "manifest.json", manifest);
            var entry = file("layer.tar", 0644);
            entry.setSize(Files.size(layer));
            entry.setModTime(Staging.TIME.toEpochMilli());
            out.putArchiveEntry(entry);
            Files.copy(layer, out);
            out.closeArchiveEntry();
        }
        Files.delete(layer);
        Files.move(making, archive);
    }

    private String writeLayer(Path layer) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream digested = new DigestOutputStream(Files.newOutputStream(layer), digest); var out = new TarArchiveOutputStream(digested)) {
                out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                for (var entry : entries.values()) {
                    out.putArchiveEntry(entry);
                    new ByteArrayInputStream(files.get(entry.getName())).transferTo(out);
                    out.closeArchiveEntry();
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static void put(TarArchiveOutputStream out, String name, byte[] content) throws IOException {
        var entry = file(name, 0644);
        entry.setSize(content.length);
        entry.setModTime(Staging.TIME.toEpochMilli());
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }
}
