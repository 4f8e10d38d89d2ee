package org.lectern.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to run the platform of one data folder. The operating system takes the lock back when the process ends, however it ends; the pid in the
 * file is for people.
 */
public final class Turn implements AutoCloseable {

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another process has it. */
    public static Optional<Turn> take(DataFolder data) {
        try {
            var channel = FileChannel.open(file(data), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new Turn(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether some process runs the platform of this folder now. */
    public static boolean isTaken(DataFolder data) {
        if (Files.notExists(file(data))) {
            return false;
        }
        try (var channel = FileChannel.open(file(data), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who has it, or had it last. */
    public static Optional<Long> holder(DataFolder data) {
        try {
            return Files.exists(file(data))
                    ? Optional.of(Files.readString(file(data)))
                            .filter(text -> text.matches("\\d+"))
                            .map(Long::valueOf)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(DataFolder data) {
        return data.run().resolve("lock");
    }
}
