package org.lectern.course.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The directory at a zip's end. A stream of entries does not read it, and it alone says how many entries there should be and which of them are
 * symbolic links (APPNOTE.TXT 4.3.12 and 4.3.16).
 */
final class CentralDirectory {

    private static final int FIRST_FILE = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int FILE_TYPE = 0xF000;
    private static final int SYMBOLIC_LINK = 0xA000;

    private CentralDirectory() {}

    /**
     * How many entries the archive should have.
     *
     * @throws ArchiveRefused there is no whole directory, or it lists what may not be in a course
     */
    static int entries(byte[] zip) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        if (end < 0) {
            boolean begins = zip.length >= Integer.BYTES && bytes.getInt(0) == FIRST_FILE;
            throw begins
                    ? truncated()
                    : new ArchiveRefused(ArchiveRefused.Reason.NOT_A_ZIP, "", "It is no zip archive");
        }
        int entries = unsigned(bytes, end + 10);
        int at = bytes.getInt(end + 16);
        for (int i = 0; i < entries; i++) {
            at = check(bytes, at, end);
        }
        return entries;
    }

    /** Checks the entry that begins there and returns where the next one does. */
    private static int check(ByteBuffer zip, int at, int end) {
        if (at < 0 || at + ENTRY_LENGTH > end || zip.getInt(at) != ENTRY) {
            throw truncated();
        }
        int name = unsigned(zip, at + 28);
        int next = at + ENTRY_LENGTH + name + unsigned(zip, at + 30) + unsigned(zip, at + 32);
        if (next > end) {
            throw truncated();
        }
        var path = name(zip.slice(at + ENTRY_LENGTH, name));
        if ((zip.getInt(at + 38) >>> 16 & FILE_TYPE) == SYMBOLIC_LINK) {
            throw new ArchiveRefused(ArchiveRefused.Reason.SYMBOLIC_LINK, path, "It is a symbolic link");
        }
        return next;
    }

    private static String name(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new ArchiveRefused(ArchiveRefused.Reason.ODD_NAME, "", "A name in it is not UTF-8");
        }
    }

    private static int end(ByteBuffer zip) {
        int last = zip.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private static int unsigned(ByteBuffer zip, int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    static ArchiveRefused truncated() {
        return new ArchiveRefused(ArchiveRefused.Reason.TRUNCATED, "", "A part of it is missing");
    }
}
