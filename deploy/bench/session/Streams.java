import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Arguments: gateway, port of progress-service, how many streams, how many of them are cut, cookie. */
public class Streams {

    private static final String STREAM = "/api/progress/me/stream";
    private static final String REQUEST = "/api/progress/me/courses/flask-training";
    private static final int REQUESTS = 2000;

    private final URI gateway;
    private final int servicePort;
    private final String cookie;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ArrayDeque<Socket> open = new ArrayDeque<>();

    Streams(URI gateway, int servicePort, String cookie) {
        this.gateway = gateway;
        this.servicePort = servicePort;
        this.cookie = cookie;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new Streams(URI.create(arguments[0]), Integer.parseInt(arguments[1]), arguments[4]);
        int streams = Integer.parseInt(arguments[2]);
        int cuts = Integer.parseInt(arguments[3]);
        bench.p99();
        System.out.printf("p99 without streams     %s%n", bench.p99());
        for (int i = 0; i < streams; i++) {
            bench.openOne();
        }
        int opened = bench.served();
        System.out.printf("streams open            %d, the service serves %d on %d connections%n", streams, opened, bench.connections());
        System.out.printf("p99 with the streams    %s%n", bench.p99());
        int before = bench.connections();
        bench.cut(cuts);
        var patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while ((bench.served() > opened - cuts || bench.connections() > before - cuts) && System.nanoTime() < patience) {
            Thread.sleep(50);
        }
        int ended = opened - bench.served();
        System.out.printf("%d cut abruptly         %d streams of the service have ended, %d of its connections are gone%n",
                cuts, ended, before - bench.connections());
        bench.cut(streams - cuts);
        System.exit(ended < cuts ? 1 : 0);
    }

    private void openOne() throws IOException {
        var socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write("GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n\r\n"
                .formatted(STREAM, gateway.getAuthority(), cookie).getBytes(StandardCharsets.US_ASCII));
        var status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (status == null || !status.contains(" 200 ")) {
            throw new IOException("a stream answers " + status);
        }
        open.add(socket);
    }

    /** As by a lost network: a reset, no goodbye. */
    private void cut(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            var socket = open.remove();
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private String p99() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve(REQUEST)).header("Cookie", cookie).build();
        var nanos = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            var answer = http.send(request, BodyHandlers.discarding());
            nanos[i] = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new IOException("a request answers " + answer.statusCode());
            }
        }
        Arrays.sort(nanos);
        return String.format(Locale.ROOT, "%.1f ms", nanos[REQUESTS * 99 / 100] / 1e6);
    }

    /** Streams that the service holds, by its own count. */
    private int served() throws IOException, InterruptedException {
        var metrics = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/metrics".formatted(servicePort + 1000))).build(),
                BodyHandlers.ofString());
        return metrics.body()
                .lines()
                .filter(line -> line.startsWith("lectern_progress_streams"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Established connections whose other end is the service; ordinary requests keep some of them for their next turn. */
    private int connections() throws IOException {
        var port = String.format(Locale.ROOT, ":%04X", servicePort);
        int count = 0;
        for (var table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                count += (int) lines.map(line -> line.strip().split("\\s+"))
                        .filter(fields -> fields[2].endsWith(port) && fields[3].equals("01"))
                        .count();
            }
        }
        return count;
    }
}
