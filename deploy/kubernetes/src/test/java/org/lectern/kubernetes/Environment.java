package org.lectern.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every variable that a manifest sets is one that the part reads, and every one that the part needs is set. */
final class Environment {

    /** With its default, where it has one: {@code ${NAME}}, {@code ${NAME:default}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(LECTERN_[A-Z_]+)(:[^}]*)?}");

    private static final Pattern NAME = Pattern.compile("\"(LECTERN_[A-Z_]+)\"");

    private Environment() {}

    static List<String> check(Manifests manifests) {
        var findings = new ArrayList<String>();
        manifests
                .all("Deployment")
                .filter(deployment -> isOurs(Manifests.name(deployment)))
                .forEach(deployment -> {
                    var part = Manifests.name(deployment);
                    compare(
                            set(manifests, deployment),
                            known(part),
                            needed(part),
                            Manifests.title(deployment),
                            findings);
                });
        manifests.find("Job", "publish-course").ifPresent(job -> {
            var read = publisherReads();
            compare(set(manifests, job), read, read, Manifests.title(job), findings);
        });
        return findings;
    }

    private static void compare(
            Set<String> set, Set<String> known, Set<String> needed, String title, List<String> findings) {
        set.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(title + ": nobody reads " + name));
        needed.stream().filter(name -> !set.contains(name)).forEach(name -> findings.add(title + ": lacks " + name));
        if (set.contains("LECTERN_TRACES_EXPORTER") && !set.contains("LECTERN_TRACES_URL")) {
            findings.add(title + ": lacks LECTERN_TRACES_URL");
        }
    }

    private static boolean isOurs(String part) {
        return Repository.SERVICES.contains(part) || part.equals(Repository.GATEWAY);
    }

    /** By name, and all of the ConfigMaps that are taken whole. */
    private static Set<String> set(Manifests manifests, ObjectNode object) {
        var names = new TreeSet<String>();
        for (var container : Manifests.podSpec(object).path("containers")) {
            container
                    .path("env")
                    .forEach(variable -> names.add(variable.path("name").asText()));
            for (var source : container.path("envFrom")) {
                manifests
                        .find("ConfigMap", source.at("/configMapRef/name").asText())
                        .ifPresent(map -> map.path("data").fieldNames().forEachRemaining(names::add));
            }
        }
        return names;
    }

    static Set<String> known(String part) {
        return variables(part, "", _ -> true);
    }

    /** Those without a default, with an empty one, or with one that is right on one machine only; those of dev mode and of traces aside. */
    static Set<String> needed(String part) {
        var needed = new HashSet<>(variables(part, "%dev", Environment::isForOneMachine));
        needed.remove("LECTERN_TRACES_URL");
        // The other way to give the same secret.
        needed.removeIf(name -> name.endsWith("_FILE"));
        return needed;
    }

    private static boolean isForOneMachine(MatchResult variable) {
        var preset = variable.group(2);
        return preset == null || preset.equals(":") || preset.contains("localhost") || preset.contains("127.0.0.1");
    }

    private static Set<String> variables(
            String part, String without, java.util.function.Predicate<MatchResult> condition) {
        var names = new TreeSet<String>();
        var settings = Repository.settings(part);
        for (var key : settings.stringPropertyNames()) {
            if (without.isEmpty() || !key.startsWith(without)) {
                VARIABLE.matcher(settings.getProperty(key))
                        .results()
                        .filter(condition)
                        .forEach(variable -> names.add(variable.group(1)));
            }
        }
        return names;
    }

    private static Set<String> publisherReads() {
        var source = Yaml.text(
                Repository.ROOT.resolve("deploy/local/src/main/java/org/lectern/local/course/PublishCourse.java"));
        var names = new TreeSet<String>();
        NAME.matcher(source).results().forEach(name -> names.add(name.group(1)));
        return names;
    }
}
