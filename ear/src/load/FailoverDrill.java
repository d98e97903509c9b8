import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * People work on two servers behind a proxy (docker/two-servers.sh), and in the middle something happens: a command that is given,
 * which kills a server or replaces one after the other. Everybody reads her own page in her session, and registers for one
 * workshop after the other. Afterwards the books are held against what everybody was told. Ends with exit code 1 unless everybody
 * stayed signed in, no acknowledged registration is lost and none is there twice, and both servers found a new case in time; with
 * {@code --spotless true} also unless no request failed at all.
 *
 * <pre>
 * java ear/src/load/FailoverDrill.java --people 24 --seconds 30 --do "sh docker/two-servers.sh var/pair kill one"
 * java ear/src/load/FailoverDrill.java --people 24 --seconds 30 --spotless true --do "sh docker/two-servers.sh var/pair update NEW.ear"
 * </pre>
 *
 * The load begins before the command and ends {@code --seconds} after it. {@code --base} is the proxy, {@code --servers} are the two
 * behind it. Only against own servers with demonstration data, on this machine: any other host is refused. Bounded in people and time.
 */
class FailoverDrill {
    private static final String PASSWORD = "Komichi-demo-2026";
    private static final int MOST_PEOPLE = 500;
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration WARM = Duration.ofSeconds(3);

    private final URI base;
    private final List<URI> servers;
    private final String mark = Long.toString(System.currentTimeMillis(), 36);
    private final HttpClient client = browser();
    private final Queue<Long> micros = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> failed = new ConcurrentHashMap<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<Integer> signedOut = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    FailoverDrill(URI base, List<URI> servers) {
        this.base = base;
        this.servers = servers;
    }

    public static void main(String[] arguments) throws Exception {
        // Two servers, and addresses that are not in the certificate's: this is a drill on one machine.
        System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true");
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        URI base = onThisMachine(options.getOrDefault("--base", "https://localhost:8443"));
        List<URI> servers = Arrays.stream(options.getOrDefault("--servers", "http://localhost:8441,http://localhost:8442")
                        .split(","))
                .map(FailoverDrill::onThisMachine)
                .toList();
        int people = Math.min(MOST_PEOPLE, Integer.parseInt(options.getOrDefault("--people", "24")));
        Duration after = Duration.ofSeconds(Long.parseLong(options.getOrDefault("--seconds", "30")));
        long found = Long.parseLong(options.getOrDefault("--found-within", "1000"));
        boolean spotless = Boolean.parseBoolean(options.getOrDefault("--spotless", "false"));
        boolean held = new FailoverDrill(base, servers).run(people, after, found, spotless, options.get("--do"));
        System.exit(held ? 0 : 1);
    }

    private static URI onThisMachine(String address) {
        URI uri = URI.create(address);
        if (!List.of("localhost", "127.0.0.1").contains(uri.getHost())) {
            throw new IllegalArgumentException("Only servers on this machine: " + uri.getHost());
        }
        return uri;
    }

    private boolean run(int people, Duration after, long foundWithin, boolean spotless, String command) throws Exception {
        long found = publishAndFind();
        List<String> addresses = IntStream.range(0, people)
                .mapToObj(i -> "drill-" + mark + "-" + i + "@komichi.example")
                .toList();
        importPeople(addresses);
        String organizer = token("organizer@komichi.example");
        List<String> tokens = all(addresses, this::token);
        List<HttpClient> sessions = all(addresses, this::signsIn);
        List<String> workshops = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            workshops.add(announce(organizer, i, people));
        }
        System.out.printf("%d people are at work%n", people);
        long took = work(sessions, tokens, workshops, after, command);
        return report(people, found, foundWithin, spotless, took, organizer, workshops);
    }

    /** Everybody works while the command runs and for so long afterwards; tells how long the command took. */
    private long work(
            List<HttpClient> sessions, List<String> tokens, List<String> workshops, Duration after, String command)
            throws Exception {
        try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < sessions.size(); i++) {
                int person = i;
                everybody.submit(() -> reads(person, sessions.get(person)));
                everybody.submit(() -> registers(person, tokens.get(person), workshops, after));
            }
            Thread.sleep(WARM);
            long begin = System.nanoTime();
            if (command != null) {
                Process done = new ProcessBuilder("sh", "-c", command).inheritIO().start();
                if (done.waitFor() != 0) {
                    throw new IllegalStateException("It did not work: " + command);
                }
            }
            long took = (System.nanoTime() - begin) / 1_000_000_000;
            Thread.sleep(after);
            over = true;
            everybody.shutdown();
            everybody.awaitTermination(2, TimeUnit.MINUTES);
            return took;
        }
    }

    /** Reads her own page, again and again. */
    private void reads(int person, HttpClient session) {
        while (!over) {
            HttpResponse<String> page = once("GET /my", session, get("/my").build());
            if (page != null && page.statusCode() / 100 == 3) {
                signedOut.add(person);
            }
            pause(400);
        }
    }

    /** Registers for each workshop, and asks again with the same key until there is an answer. */
    private void registers(int person, String token, List<String> workshops, Duration after) {
        Duration between = WARM.plus(after).dividedBy(workshops.size() + 1);
        for (int i = 0; i < workshops.size(); i++) {
            String workshop = workshops.get(i);
            String key = mark + "-" + person + "-" + i;
            for (int attempt = 0; attempt < 60 && !acknowledged.containsKey(workshop + " " + person); attempt++) {
                HttpResponse<String> answer = once(
                        "POST registration",
                        client,
                        json("/api/v1/workshops/" + workshop + "/registrations", "{}")
                                .header("Authorization", "Bearer " + token)
                                .header("Idempotency-Key", key)
                                .build());
                if (answer != null && answer.statusCode() == 201) {
                    acknowledged.put(workshop + " " + person, first("\"id\"\\s*:\\s*\"([^\"]+)\"", answer.body()));
                } else {
                    pause(500);
                }
            }
            pause(between.toMillis());
        }
    }

    /** One request; counts what went wrong. */
    private HttpResponse<String> once(String what, HttpClient who, HttpRequest request) {
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer = who.send(request, BodyHandlers.ofString());
            micros.add((System.nanoTime() - begin) / 1000);
            if (answer.statusCode() >= 400) {
                failed.merge(what + ": " + answer.statusCode(), 1, Integer::sum);
            }
            return answer;
        } catch (IOException e) {
            failed.merge(what + ": " + e, 1, Integer::sum);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private boolean report(
            int people, long found, long foundWithin, boolean spotless, long took, String organizer, List<String> workshops)
            throws IOException, InterruptedException {
        long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d answers, median %d ms, p95 %d ms, slowest %d ms; the command took %d s%n",
                sorted.length,
                sorted[sorted.length / 2] / 1000,
                sorted[(int) (sorted.length * 0.95)] / 1000,
                sorted[sorted.length - 1] / 1000,
                took);
        System.out.printf("A new case was found on both servers after %d ms%n", found);
        System.out.println("Failed at the first try: " + (failed.isEmpty() ? "none" : new TreeMap<>(failed)));
        List<String> book = new ArrayList<>();
        for (String workshop : workshops) {
            book.addAll(book(organizer, workshop));
        }
        long lost = acknowledged.values().stream().filter(code -> !book.contains(code)).count();
        return holds("everybody stayed signed in", signedOut.isEmpty())
                & holds("everybody registered for everything", acknowledged.size() == people * workshops.size())
                & holds("no acknowledged registration lost", lost == 0)
                & holds("nobody twice", book.size() == acknowledged.size() && new HashSet<>(book).size() == book.size())
                & holds("both servers found a new case within " + foundWithin + " ms", found <= foundWithin)
                & holds("no reader met an error", failed.keySet().stream().noneMatch(each -> each.startsWith("GET")))
                & (!spotless || holds("no request failed at all", failed.isEmpty()));
    }

    private static boolean holds(String what, boolean true_) {
        System.out.println((true_ ? "holds  " : "BROKEN ") + what);
        return true_;
    }

    /** Publishes a case and asks both servers for it; tells how long after the answer the slower one found it. */
    private long publishAndFind() throws Exception {
        String word = "訓練" + mark;
        String line = "{\"slug\":\"drill-" + mark + "\",\"title\":\"" + word + "\",\"body\":\"架空の症例。" + word + "の記録。\"}\n";
        HttpResponse<String> imported = client.send(
                HttpRequest.newBuilder(base.resolve("/api/v1/cases/import"))
                        .header("Content-Type", "application/x-ndjson")
                        .header("Authorization", "Bearer " + token("editor@komichi.example"))
                        .header("Idempotency-Key", mark)
                        .POST(BodyPublishers.ofString(line))
                        .build(),
                BodyHandlers.ofString());
        long begin = System.nanoTime();
        if (imported.statusCode() / 100 != 2) {
            throw new IllegalStateException("No case: " + imported.body());
        }
        for (URI server : servers) {
            URI question = server.resolve("/api/v1/cases?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
            while (!client.send(HttpRequest.newBuilder(question).build(), BodyHandlers.ofString())
                    .body()
                    .contains("drill-" + mark)) {
                if (System.nanoTime() - begin > ANSWER.toNanos()) {
                    return Long.MAX_VALUE;
                }
                pause(20);
            }
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** Signs in by the form, as a browser does, and keeps the cookies. */
    private HttpClient signsIn(String address) throws IOException, InterruptedException {
        HttpClient session = browser();
        String page = session.send(get("/login").build(), BodyHandlers.ofString()).body();
        StringBuilder form = new StringBuilder();
        Matcher field = Pattern.compile("<(?:input|button)[^>]*\\bname=\"([^\"]+)\"[^>]*>")
                .matcher(first("(?s)(<form[^>]*method=\"post\".*?</form>)", page));
        while (field.find()) {
            String name = field.group(1);
            Matcher value = Pattern.compile("\\bvalue=\"([^\"]*)\"").matcher(field.group());
            String typed = name.endsWith("email") ? address : name.endsWith("password") ? PASSWORD : value.find() ? value.group(1) : "";
            form.append(form.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(typed, StandardCharsets.UTF_8));
        }
        HttpResponse<String> in = session.send(
                HttpRequest.newBuilder(base.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", base.toString())
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (in.statusCode() / 100 != 3) {
            throw new IllegalStateException(address + " could not sign in: " + in.statusCode());
        }
        return session;
    }

    private List<String> book(String organizer, String workshop) throws IOException, InterruptedException {
        String body = client.send(
                        get("/api/v1/workshops/" + workshop + "/registrations?size=200")
                                .header("Authorization", "Bearer " + organizer)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Matcher id = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"").matcher(body);
        List<String> codes = new ArrayList<>();
        while (id.find()) {
            codes.add(id.group(1));
        }
        return codes;
    }

    private String announce(String organizer, int number, int seats) throws IOException, InterruptedException {
        Instant starts = Instant.now().plus(Duration.ofDays(30 + number));
        String slug = "drill-" + mark + "-" + number;
        String body = "{\"slug\":\"" + slug + "\",\"title\":\"架空の研修会\",\"seats\":" + seats + ",\"sessions\":[{\"startsAt\":\""
                + starts + "\",\"endsAt\":\"" + starts.plus(Duration.ofHours(2)) + "\"}]}";
        HttpResponse<String> made = client.send(
                json("/api/v1/workshops", body)
                        .header("Authorization", "Bearer " + organizer)
                        .header("Idempotency-Key", slug)
                        .build(),
                BodyHandlers.ofString());
        if (made.statusCode() != 201) {
            throw new IllegalStateException("No workshop: " + made.body());
        }
        return slug;
    }

    private void importPeople(List<String> addresses) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (String address : addresses) {
            lines.append("{\"email\":\"").append(address).append("\",\"name\":\"架空 一\",\"reading\":\"かくう\",\"profession\":\"P05_VN\"}\n");
        }
        HttpResponse<String> imported = client.send(
                HttpRequest.newBuilder(base.resolve("/api/v1/people/import?activate=true"))
                        .header("Content-Type", "application/x-ndjson")
                        .header("Authorization", "Bearer " + token("admin@komichi.example"))
                        .header("Idempotency-Key", "people-" + mark)
                        .POST(BodyPublishers.ofString(lines.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (imported.statusCode() / 100 != 2) {
            throw new IllegalStateException("People could not be created: " + imported.body());
        }
    }

    private String token(String address) throws IOException, InterruptedException {
        String body = "{\"email\":\"" + address + "\",\"password\":\"" + PASSWORD + "\"}";
        return first(
                "\"token\"\\s*:\\s*\"([^\"]+)\"",
                client.send(json("/api/v1/tokens", body).build(), BodyHandlers.ofString())
                        .body());
    }

    private interface Step<T> {
        T of(String address) throws IOException, InterruptedException;
    }

    /** A sign-in is slow on purpose: four at a time. */
    private static <T> List<T> all(List<String> addresses, Step<T> step) throws Exception {
        try (ExecutorService few = Executors.newFixedThreadPool(4)) {
            List<Future<T>> begun = new ArrayList<>();
            for (String address : addresses) {
                begun.add(few.submit(() -> step.of(address)));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : begun) {
                done.add(each.get());
            }
            return done;
        }
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER);
    }

    private HttpRequest.Builder json(String path, String body) {
        return get(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // The proxy's certificate is made by the script for this machine: nobody could vouch for it.
    private static HttpClient browser() {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {new Everybody()}, null);
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(tls)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Everybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("Not found: " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
