import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The programming interface of one server, as drills need it: accounts, keys, and what one does with a key. */
final class Api {
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Api(URI base) {
        if (!List.of("localhost", "127.0.0.1").contains(base.getHost())) {
            throw new IllegalArgumentException("Only servers on this machine: " + base.getHost());
        }
        this.base = base;
    }

    /** Visiting nurses who may sign in at once. */
    void createPeople(List<String> addresses) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (String address : addresses) {
            lines.append("{\"email\":\"").append(address).append("\",\"name\":\"架空 一\",\"reading\":\"かくう\",\"profession\":\"P05_VN\"}\n");
        }
        HttpResponse<String> imported = client.send(
                with(token("admin@komichi.example"), "/api/v1/people/import?activate=true")
                        .header("Content-Type", "application/x-ndjson")
                        .header("Idempotency-Key", addresses.getFirst())
                        .POST(BodyPublishers.ofString(lines.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (imported.statusCode() / 100 != 2) {
            throw new IllegalStateException("People could not be created: " + imported.body());
        }
    }

    String token(String address) throws IOException, InterruptedException {
        String body = "{\"email\":\"" + address + "\",\"password\":\"" + Browser.PASSWORD + "\"}";
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(base.resolve("/api/v1/tokens"))
                        .timeout(ANSWER)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        return Browser.part("\"token\"\\s*:\\s*\"([^\"]+)\"", answer.body());
    }

    /** The keys of several: a sign-in is slow on purpose, so four at a time. */
    List<String> tokens(List<String> addresses) throws Exception {
        try (ExecutorService few = Executors.newFixedThreadPool(4)) {
            List<Future<String>> begun = new ArrayList<>();
            addresses.forEach(address -> begun.add(few.submit(() -> token(address))));
            List<String> tokens = new ArrayList<>();
            for (Future<String> each : begun) {
                tokens.add(each.get());
            }
            return tokens;
        }
    }

    HttpResponse<String> post(String token, String key, String path, String body) throws IOException, InterruptedException {
        return client.send(
                with(token, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> put(String token, String path) throws IOException, InterruptedException {
        return client.send(with(token, path).PUT(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String token, String path) throws IOException, InterruptedException {
        return client.send(with(token, path).DELETE().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder with(String token, String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER).header("Authorization", "Bearer " + token);
    }
}
