package org.lectern.course.format;

import java.util.List;
import java.util.Optional;

/** Reads one {@code labs/<id>/lab.yaml} and checks that the files it names are there. */
final class LabReader {

    private final String file;
    private final String folder;
    private final CourseSource source;
    private final Problems problems;

    LabReader(String file, CourseSource source, Problems problems) {
        this.file = file;
        this.folder = file.substring(0, file.lastIndexOf('/') + 1);
        this.source = source;
        this.problems = problems;
    }

    Optional<Lab> read(String yaml) {
        return YamlMap.parse(file, 1, yaml, problems).map(map -> {
            Words.checkId(problems, map.place("id"), map.text("id"));
            var start = folder + "start/";
            var lab = new Lab(
                    map.place("id"),
                    map.text("id"),
                    map.text("title"),
                    map.text("section"),
                    map.integer("minutes"),
                    map.texts("objectives"),
                    map.texts("packages"),
                    map.text("task"),
                    filesBelow(map.place(), start),
                    map.maps("checks").stream().map(this::check).toList(),
                    folder + "solution/",
                    map.maps("wrong").stream().map(this::wrong).toList());
            filesBelow(map.place(), lab.solution());
            if (lab.checks().isEmpty()) {
                problems.error(
                        map.place("checks"), "lab-without-checks", "The lab checks nothing", "Add at least one check");
            }
            map.rejectUnknownKeys();
            return lab;
        });
    }

    private Lab.Check check(YamlMap yaml) {
        var check = new Lab.Check(yaml.text("id"), yaml.text("title"), folder + yaml.text("file"));
        if (!source.has(check.file())) {
            problems.error(
                    yaml.place("file"), "missing-file", "There is no " + check.file(), "Add the file or mend its name");
        }
        yaml.rejectUnknownKeys();
        return check;
    }

    private Lab.Wrong wrong(YamlMap yaml) {
        var wrong = new Lab.Wrong(folder + yaml.text("folder") + "/", yaml.text("fails"), yaml.text("message"));
        filesBelow(yaml.place("folder"), wrong.folder());
        yaml.rejectUnknownKeys();
        return wrong;
    }

    private List<String> filesBelow(Place at, String prefix) {
        var files = source.files().keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .toList();
        if (files.isEmpty()) {
            problems.error(at, "missing-file", "There is nothing in " + prefix, "Add the folder's files");
        }
        return files;
    }
}
