package org.lectern.content.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lectern.course.format.CourseSource;

/** What was written in the portal and came back into no imported folder yet. */
@ApplicationScoped
public class PortalEdits {

    @Inject
    EntityManager entities;

    @Inject
    SourceFiles files;

    /** One file that both sides changed. */
    public record Overwritten(String file, String editor, Instant editedAt, String portalText, String packageText) {}

    private record Edit(String file, String digest, String editor, Instant editedAt) {}

    /** Notes that this text of a file was written in the portal. */
    public void note(String course, String file, byte[] content, String editor, Instant now) {
        entities.createNativeQuery("""
                        insert into portal_edit values (:course, :file, :digest, :editor, :now)
                        on conflict (course, file) do update set digest = excluded.digest, editor = excluded.editor, edited_at = excluded.edited_at
                        """)
                .setParameter("course", course)
                .setParameter("file", file)
                .setParameter("digest", CourseSource.digest(content))
                .setParameter("editor", editor)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Refuses a package that would undo what was written here.
     *
     * @param overwrite files whose text from the portal may go
     * @throws EditedInPortal some others have another text in the package
     */
    public void refuse(String course, CourseSource brought, Set<String> overwrite) {
        List<Edit> edits = edits(course);
        List<Overwritten> conflicts = edits.stream()
                .filter(edit -> !overwrite.contains(edit.file()))
                .filter(edit -> !brought.bytes(edit.file())
                        .map(CourseSource::digest)
                        .filter(edit.digest()::equals)
                        .isPresent())
                .map(edit -> new Overwritten(
                        edit.file(),
                        edit.editor(),
                        edit.editedAt(),
                        text(files.content(edit.digest()).orElse(new byte[0])),
                        brought.text(edit.file()).orElse("")))
                .toList();
        if (!conflicts.isEmpty()) {
            throw new EditedInPortal(conflicts);
        }
    }

    /** A package has all of it, or was told to overwrite it. */
    public void forget(String course) {
        entities.createNativeQuery("delete from portal_edit where course = :course")
                .setParameter("course", course)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // the result class is given
    private List<Edit> edits(String course) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select file, digest, editor, edited_at from portal_edit where course = :course order by file",
                        Tuple.class)
                .setParameter("course", course)
                .getResultList();
        return rows.stream()
                .map(row -> new Edit(
                        row.get("file", String.class),
                        row.get("digest", String.class),
                        row.get("editor", String.class),
                        row.get("edited_at", Instant.class)))
                .toList();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
