package org.comity.dev.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once. The library's own launcher is not used: it turns fsync off and forgets its
 * server when the process is killed.
 *
 * @param folder the folder of the unpacked distribution
 */
record PostgresPrograms(Path folder) {

    private static final int EXECUTABLE = 0100;

    /** The programs for this machine, unpacked under the folder unless they are there already. */
    static PostgresPrograms in(Path tools) throws IOException {
        byte[] archive = archive();
        Path home = tools.resolve("postgres-" + fingerprint(archive));
        try (FolderLock lock = FolderLock.of(tools)) {
            if (!Files.isDirectory(home)) {
                Path half = tools.resolve("unpacking-" + UUID.randomUUID());
                unpack(archive, half);
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new PostgresPrograms(home);
    }

    /** The path of one program. */
    String program(String name) {
        return folder.resolve("bin").resolve(onWindows() ? name + ".exe" : name).toString();
    }

    static boolean onWindows() {
        return system().equals("Windows");
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.contains("win") && !name.contains("darwin") ? "Windows" : name.contains("mac") ? "Darwin" : "Linux";
    }

    private static byte[] archive() throws IOException {
        String machine = ArchUtils.normalize(System.getProperty("os.arch", ""));
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine)) {
            return in.readAllBytes();
        }
    }

    private static String fingerprint(byte[] archive) {
        return DigestUtils.sha256Hex(archive).substring(0, 12);
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        if (entry.isLink()) {
            throw new IOException("The archive of PostgreSQL holds a hard link, which is not expected: " + path);
        }
        Files.copy(tar, path);
        if (!onWindows()) {
            String mode = (entry.getMode() & EXECUTABLE) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
