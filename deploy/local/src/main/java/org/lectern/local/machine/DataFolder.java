package org.lectern.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything of one local platform. Only its owner may look in. */
public record DataFolder(Path path) {

    private static final String OWNER_ONLY = "rwx------";

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Makes the folder and what belongs in it; what is there stays. */
    public DataFolder create() {
        try {
            if (Files.notExists(path)) {
                Files.createDirectories(path.getParent());
                Files.createDirectory(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            }
            Files.createDirectories(run());
            Files.createDirectories(logs());
            return this;
        } catch (IOException e) {
            throw new Refusal(
                    "The data folder %s cannot be made (%s). Name another one with --data DIR."
                            .formatted(path, e.getMessage()),
                    e);
        }
    }

    /** What belongs to the present run: processes, the control socket, copies of the programs. */
    public Path run() {
        return path.resolve("run");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path control() {
        return run().resolve("control");
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    /** Whether a platform has lived here before. */
    public boolean isUsed() {
        return Files.exists(postgres());
    }

    /** Writes a file that only its owner can read, in one step: a reader sees the old text or the new. */
    public static void writePrivately(Path file, String text) {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
