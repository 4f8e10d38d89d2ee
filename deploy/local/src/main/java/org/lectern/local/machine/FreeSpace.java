package org.lectern.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses a start that would run out of disk half-way. */
public final class FreeSpace {

    private static final long MIB = 1 << 20;

    private FreeSpace() {}

    /** @throws Refusal when the disk of that folder has less left */
    public static void demand(Path folder, long mebibytes) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MIB;
            if (free < mebibytes) {
                throw new Refusal(
                        "The disk of %s has %d MiB left and Lectern needs %d MiB. Free some space, or name a folder on another disk with --data DIR."
                                .formatted(folder, free, mebibytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
