import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Publishes copies of a course, each with a part of its words changed so that the courses do not share one vocabulary, then asks. The 95th percentile of
 * every question must stay under 50 ms. At the end the copies are withdrawn, unless they are to be kept for another measurement.
 */
class Search {

    static final int LIMIT_MS = 50;
    static final Pattern WORD = Pattern.compile("(?<![\\w/#:.\\-`(\\[{])[a-z]{6,}(?![\\w/#:.\\-`)\\]}(=])");
    static final List<String> QUESTIONS = List.of(
            "flask",
            "the session cookie",
            "login_required",
            "@app.route",
            "db.session.get",
            "\"many to many\"",
            "tempalte inheritance",
            "bluepr",
            "a",
            "migrations of a database with many tables and constraints");

    final HttpClient http = HttpClient.newHttpClient();
    final String service;
    final String tokenCommand;
    String token = "";
    long tokenEnds = System.nanoTime();

    Search(String service, String tokenCommand) {
        this.service = service + "/api/content";
        this.tokenCommand = tokenCommand;
    }

    /** A token lives five minutes, and a hundred courses take longer. */
    String token() throws Exception {
        if (System.nanoTime() - tokenEnds >= 0) {
            var process = new ProcessBuilder("sh", "-c", tokenCommand)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            tokenEnds = System.nanoTime() + 200_000_000_000L;
        }
        return token;
    }

    public static void main(String[] arguments) throws Exception {
        var search = new Search(arguments[0], arguments[1]);
        int courses = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        boolean keeps = arguments[5].equals("yes");
        var names = IntStream.range(0, courses).mapToObj("bench-%03d"::formatted).toList();
        boolean isFastEnough = false;
        try {
            for (var name : names) {
                if (!keeps || !search.isPublished(name)) {
                    search.publish(name, Path.of(arguments[4]));
                }
            }
            System.out.printf("%d courses are published%n", courses);
            isFastEnough = search.measure(rounds, names.getFirst());
        } finally {
            for (var name : keeps ? List.<String>of() : names) {
                search.post("/courses/" + name + "/withdraw", new byte[0]);
            }
        }
        System.exit(isFastEnough ? 0 : 1);
    }

    boolean measure(int rounds, String course) throws Exception {
        boolean isFastEnough = true;
        for (var where : List.of("", course)) {
            for (var question : QUESTIONS) {
                var times = new ArrayList<Double>();
                int hits = 0;
                // The first round fills the caches and does not count.
                for (int round = 0; round <= rounds; round++) {
                    long began = System.nanoTime();
                    hits = ask(question, where);
                    if (round > 0) {
                        times.add((System.nanoTime() - began) / 1e6);
                    }
                }
                times.sort(null);
                double p95 = times.get((int) Math.ceil(times.size() * 0.95) - 1);
                isFastEnough &= p95 < LIMIT_MS;
                System.out.printf(
                        Locale.ROOT,
                        "%-12s %-60s %3d hits  p50 %5.1f ms  p95 %5.1f ms%s%n",
                        where.isEmpty() ? "all courses" : where,
                        question,
                        hits,
                        times.get(times.size() / 2),
                        p95,
                        p95 < LIMIT_MS ? "" : "  TOO SLOW");
            }
        }
        return isFastEnough;
    }

    int ask(String question, String course) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("%s/search?q=%s&course=%s"
                                .formatted(service, URLEncoder.encode(question, StandardCharsets.UTF_8), course)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body().split("\"section\":", -1).length - 1;
    }

    boolean isPublished(String name) throws Exception {
        var course = HttpRequest.newBuilder(URI.create(service + "/courses/" + name)).build();
        return http.send(course, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    void publish(String name, Path folder) throws Exception {
        var answer = post("/courses/" + name + "/releases", copy(name, folder));
        var hash = Pattern.compile("\"hash\":\"(\\w+)\"").matcher(answer);
        if (!hash.find()) {
            throw new IllegalStateException(answer);
        }
        post("/courses/" + name + "/releases/" + hash.group(1) + "/publish", new byte[0]);
    }

    String post(String path, byte[] body) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(service + path))
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/zip")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Lessons, pictures, labs and the example application; questions and exams are another service's. */
    static byte[] copy(String name, Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                var path = folder.relativize(file).toString().replace('\\', '/');
                if (path.contains("/questions/") || path.startsWith("exams/")) {
                    continue;
                }
                zip.putNextEntry(new ZipEntry(path));
                zip.write(content(name, path, file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] content(String name, String path, Path file) throws IOException {
        if (path.equals("course.yaml")) {
            return Files.readString(file).replaceFirst("slug: \\S+", "slug: " + name).getBytes(StandardCharsets.UTF_8);
        }
        if (!path.endsWith(".md")) {
            return Files.readAllBytes(file);
        }
        var text = Files.readString(file);
        int body = text.indexOf("\n---\n", 3) + 5;
        return (text.substring(0, body) + changed(text.substring(body), new Random((name + path).hashCode())))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Every tenth longer word of a sentence becomes another one, as another author would have written. Code, links and headings stay. */
    static String changed(String text, Random random) {
        var changed = new StringBuilder();
        boolean isCode = false;
        for (var line : text.split("\n", -1)) {
            isCode ^= line.startsWith("```");
            boolean isProse = !isCode && line.matches("[A-Z].*");
            changed.append(isProse ? WORD.matcher(line).replaceAll(word -> Matcher.quoteReplacement(other(word.group(), random))) : line)
                    .append('\n');
        }
        return changed.substring(0, changed.length() - 1);
    }

    static String other(String word, Random random) {
        return random.nextInt(10) > 0
                ? word
                : random.ints(word.length(), 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
