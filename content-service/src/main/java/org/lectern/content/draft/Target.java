package org.lectern.content.draft;

import java.util.Optional;
import org.lectern.content.lesson.LessonView;

/**
 * A file that somebody opens to write.
 *
 * @param section whose it is; null for the outline
 * @param outlined what the outline says of that section; empty for the outline itself and for a section that it has no more
 */
record Target(String file, String section, Optional<Desk.Section> outlined) {

    /**
     * By the section's id or number, also when only a draft is left of it: its author's text must not be out of reach.
     *
     * @param section null for the outline
     * @throws SectionNotFound neither the course nor a draft has it
     */
    static Target of(Desk desk, String course, String section) {
        if (section == null) {
            return new Target(Desk.OUTLINE, null, Optional.empty());
        }
        return desk.section(section)
                .map(found -> new Target(desk.file(found), found.id(), Optional.of(found)))
                .or(() -> desk.draftsFor(section)
                        .map(left -> new Target(left.file(), section, Optional.empty()))
                        .findFirst())
                .orElseThrow(() -> new SectionNotFound(course, section));
    }

    /** Null where {@link #outlined} is empty. */
    LessonView.SectionName name() {
        return outlined.map(found -> new LessonView.SectionName(found.id(), found.number(), found.title()))
                .orElse(null);
    }

    /** What its author begins with. */
    String template() {
        return outlined.map(Desk.Section::template).orElse("");
    }
}
