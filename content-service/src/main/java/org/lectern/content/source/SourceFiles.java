package org.lectern.content.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.course.format.CourseSource;

/** The files that releases were made of: to go on from them, and to take them home. */
@ApplicationScoped
public class SourceFiles {

    private static final Pattern ANOTHERS = Pattern.compile("exams/.*|chapters/[^/]+/questions/.*", Pattern.DOTALL);

    @Inject
    EntityManager entities;

    /** Questions and exams are quiz's; this service keeps nothing of them but their digests. */
    static boolean isAnothers(String path) {
        return ANOTHERS.matcher(path).matches();
    }

    /** Within the transaction of the import; a release that has its files already keeps them. */
    public void keep(String course, String hash, CourseSource source) {
        Map<String, String> digests = new HashMap<>(source.absent());
        source.files().forEach((path, content) -> {
            String digest = CourseSource.digest(content);
            digests.put(path, digest);
            if (!isAnothers(path)) {
                entities.createNativeQuery("insert into source_file values (:digest, :content) on conflict do nothing")
                        .setParameter("digest", digest)
                        .setParameter("content", content)
                        .executeUpdate();
            }
        });
        digests.forEach((path, digest) -> entities.createNativeQuery(
                        "insert into release_file values (:course, :hash, :path, :digest) on conflict do nothing")
                .setParameter("course", course)
                .setParameter("hash", hash)
                .setParameter("path", path)
                .setParameter("digest", digest)
                .executeUpdate());
    }

    /** Everything that this service keeps of a release, with the digests of the rest; empty for a release from before files were kept. */
    @SuppressWarnings("unchecked") // the result class is given
    public Optional<CourseSource> of(String course, String hash) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select path, digest, content from release_file left join source_file using (digest)
                        where course = :course and hash = :hash
                        """, Tuple.class)
                .setParameter("course", course)
                .setParameter("hash", hash)
                .getResultList();
        Map<String, byte[]> files = new HashMap<>();
        Map<String, String> absent = new HashMap<>();
        for (Tuple row : rows) {
            String path = row.get("path", String.class);
            byte[] content = row.get("content", byte[].class);
            if (content == null || isAnothers(path)) {
                absent.put(path, row.get("digest", String.class));
            } else {
                files.put(path, content);
            }
        }
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(CourseSource.of(files).withAbsent(absent));
    }

    Optional<byte[]> content(String digest) {
        return entities.createNativeQuery("select content from source_file where digest = :digest", byte[].class)
                .setParameter("digest", digest)
                .getResultStream()
                .map(byte[].class::cast)
                .findFirst();
    }
}
