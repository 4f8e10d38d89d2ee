package org.lectern.platform.time;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Time-ordered identifiers, version 7 of RFC 9562: 48 bits of milliseconds since 1970, then 74 random bits. What is born at run time is named by
 * one, so that a month is a prefix and a table can be partitioned by its primary key.
 */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private UuidV7() {}

    /** A new identifier of something born at that instant. */
    public static UUID at(Instant instant) {
        long high = lowest(instant).getMostSignificantBits() | (RANDOM.nextLong() & 0xFFF);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The smallest identifier of that millisecond: the bound of a partition or of a search by time. */
    public static UUID lowest(Instant instant) {
        return new UUID((instant.toEpochMilli() << 16) | 0x7000, 0x8000_0000_0000_0000L);
    }

    /** The millisecond at which an identifier was born. */
    public static Instant instantOf(UUID id) {
        if (id.version() != 7) {
            throw new IllegalArgumentException(id + " is not a version 7 identifier");
        }
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
