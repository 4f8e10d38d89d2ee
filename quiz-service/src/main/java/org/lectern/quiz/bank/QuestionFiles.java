package org.lectern.quiz.bank;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.course.format.ArchiveRefused;
import org.lectern.course.format.CourseArchive;
import org.lectern.course.format.CourseSource;

/** Files of questions that somebody sent. */
final class QuestionFiles {

    private static final String ALONE = "questions.yaml";

    private QuestionFiles() {}

    static Map<String, String> alone(byte[] yaml) {
        return Map.of(ALONE, new String(yaml, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    /** Those of a zip, in whatever folders; a whole course's zip is fine: what is no file of questions is passed over. */
    static Map<String, String> inZip(byte[] zip) {
        Map<String, String> files = new TreeMap<>();
        CourseSource source = unpack(zip);
        source.files().keySet().stream()
                .filter(path ->
                        path.matches("(.*/)?questions/[^/]+\\.yaml|[^/]+\\.yaml") && !path.equals("course.yaml"))
                .forEach(path -> files.put(path, source.text(path).orElseThrow()));
        if (files.isEmpty()) {
            throw new InvalidRequest(
                    "There is no file of questions in it. They end in .yaml and lie in a folder questions.");
        }
        return files;
    }

    private static CourseSource unpack(byte[] zip) {
        try {
            return CourseArchive.read(zip);
        } catch (ArchiveRefused refused) {
            throw new InvalidRequest(refused.getMessage());
        }
    }
}
