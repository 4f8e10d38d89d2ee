package org.lectern.local.part;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.lectern.local.machine.Child;
import org.lectern.local.machine.Programs;
import org.lectern.local.machine.Refusal;

/** PostgreSQL's own programs, unpacked from the Maven artifact that carries them for this system. */
final class PostgresPrograms {

    private static final Map<String, String> MACHINES = Map.of("amd64", "x86_64", "aarch64", "arm_64");

    private final Path folder;

    PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    boolean areUnpacked() {
        return Files.exists(folder.resolve("whole"));
    }

    void unpack() {
        Folders.delete(folder);
        try (var archive =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(artifact())))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                write(archive, entry);
            }
            Files.createFile(folder.resolve("whole"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is a nobody, and owns the files all the same. */
    List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.add(Programs.find("unshare")
                    .orElseThrow(
                            () -> new Refusal(
                                    "PostgreSQL does not run as root, and the program unshare, which would help, is missing: start Lectern as another user."))
                    .toString());
            command.add("--user");
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** A signal that Java has no word for. */
    void signal(Child child, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(child.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(TarArchiveInputStream archive, TarArchiveEntry entry) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException("cannot be made executable: " + target);
            }
        }
    }

    private static InputStream artifact() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var architecture = System.getProperty("os.arch");
        var name = "/postgres-%s-%s.txz".formatted(system, MACHINES.getOrDefault(architecture, architecture));
        var found = PostgresPrograms.class.getResourceAsStream(name);
        if (found == null) {
            throw new Refusal(
                    "There is no PostgreSQL for this system (%s) in the build. Name one that runs elsewhere: set LECTERN_DB_URL, see docs/operators.md."
                            .formatted(name));
        }
        return found;
    }
}
