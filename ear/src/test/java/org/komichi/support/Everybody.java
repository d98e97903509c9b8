package org.komichi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** All people of the demonstration, and nobody, asking for addresses without a browser: each with a token of hers. */
public final class Everybody implements AutoCloseable {
    /** Whoever has not signed in. */
    public static final String NOBODY = "-";

    /** Nobody, and the accounts. */
    public static final List<String> ALL = List.of(
            NOBODY,
            "doctor",
            "nurse",
            "manager",
            "supervisor",
            "instructor",
            "editor",
            "reviewer",
            "reviewer2",
            "organizer",
            "organizer2",
            "admin");

    private static final Pattern PLACEHOLDER = Pattern.compile("[^\\x21-\\x7e]");
    private static final int AT_ONCE = 4;

    private final URI base = RunningKomichi.get().base();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<String, String> tokens = new TreeMap<>();

    /** Signs all of them in. */
    public Everybody() {
        ALL.stream().filter(one -> !one.equals(NOBODY)).forEach(one -> tokens.put(one, token(one)));
    }

    private String token(String account) {
        String made = send(request("POST", "/api/v1/tokens")
                        .header("Content-Type", "application/json")
                        .method(
                                "POST",
                                HttpRequest.BodyPublishers.ofString("{\"email\":\"" + account
                                        + "@komichi.example\",\"password\":\"" + Visit.DEMO_PASSWORD + "\"}")))
                .body();
        return new JsonMapper().readTree(made).get("token").asString();
    }

    /** Asks. */
    public HttpResponse<String> asks(String account, String method, String path, String type, String body) {
        HttpRequest.Builder request = as(account, request(method, path));
        if (type != null) {
            request.header("Content-Type", type)
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Reads. */
    public HttpResponse<String> reads(String account, String path) {
        HttpResponse<String> answer = asks(account, "GET", path, null, "");
        return folder(answer, path) ? asks(account, "GET", path + "/", null, "") : answer;
    }

    // A folder of pages is asked for with a slash at its end.
    private static boolean folder(HttpResponse<String> answer, String path) {
        return answer.statusCode() / 100 == 3
                && answer.headers().firstValue("Location").orElse("").endsWith(path + "/");
    }

    /** What a page of another house would make her browser send: her cookie, and where it comes from. */
    public int sentFromElsewhere(String method, String path) {
        HttpResponse<String> answer = send(request(method, path)
                .header("Cookie", "komichi=0123456789abcdef")
                .header("Origin", "https://elsewhere.example")
                .method(method, HttpRequest.BodyPublishers.ofString("a=b")));
        return folder(answer, path) ? sentFromElsewhere(method, path + "/") : answer.statusCode();
    }

    /** The addresses that fit on a page that she reads. */
    public Stream<String> links(String account, String page, Pattern fits) {
        return Pattern.compile("\"(" + fits.pattern() + "(?:\\?[^\"#]*)?)[\"#]")
                .matcher(reads(account, page).body())
                .results()
                .map(found -> found.group(1));
    }

    /** Does all of it, some at a time; what each has to say is put together. */
    public <T> List<String> together(List<T> all, Function<T, List<String>> one) {
        List<Future<List<String>>> said =
                all.stream().map(each -> hands.submit(() -> one.apply(each))).toList();
        List<String> together = new ArrayList<>();
        for (Future<List<String>> each : said) {
            try {
                together.addAll(each.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return together;
    }

    private HttpRequest.Builder request(String method, String path) {
        // Whatever stands in an address: a browser would write it so.
        String written =
                PLACEHOLDER.matcher(path).replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + written))
                .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
    }

    private HttpRequest.Builder as(String account, HttpRequest.Builder request) {
        return account.equals(NOBODY) ? request : request.header("Authorization", "Bearer " + tokens.get(account));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
        client.close();
    }
}
