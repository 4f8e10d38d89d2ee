package org.lectern.progress.mastery;

/**
 * How a section stands.
 *
 * @param missed of the answers that make the level
 */
public record SectionLevelNow(Level level, boolean slipping, int missed) {

    public static final SectionLevelNow NONE = new SectionLevelNow(Level.NOT_STARTED, false, 0);
}
