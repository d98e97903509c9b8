import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Twenty-four people sign in, open dashboard, course and module, and submit the questionnaire, all starting within a second or
 * spread over some. Prints 95th percentiles and, when it is told the server's process, CPU milliseconds per request and its
 * resident memory.
 *
 * <pre>java ear/src/load/LoadRun.java --base http://localhost:8080 --people 24 --over 1 --pid PID</pre>
 *
 * Only against an own server with demonstration data, on this machine: any other host is refused. Bounded in people and time.
 */
class LoadRun {
    private static final String PASSWORD = "Komichi-demo-2026";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    record Sample(String what, long micros, int status, int bytes) {}

    private final URI base;
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();

    LoadRun(URI base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        URI base = URI.create(options.getOrDefault("--base", "http://localhost:8080"));
        if (!List.of("localhost", "127.0.0.1", "[::1]").contains(base.getHost())) {
            throw new IllegalArgumentException("Only a server on this machine: " + base.getHost());
        }
        int people = Math.min(200, Integer.parseInt(options.getOrDefault("--people", "24")));
        Long pid = options.containsKey("--pid") ? Long.valueOf(options.get("--pid")) : null;
        long over = Long.parseLong(options.getOrDefault("--over", "1"));
        new LoadRun(base).run(people, Duration.ofSeconds(over), pid);
    }

    private void run(int people, Duration over, Long pid) throws Exception {
        String mark = Long.toString(System.currentTimeMillis(), 36);
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            addresses.add("load-" + mark + "-" + i + "@komichi.example");
        }
        createPeople(addresses);
        Duration before = cpu(pid);
        long begin = System.nanoTime();
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < addresses.size(); i++) {
                String address = addresses.get(i);
                Duration wait = over.multipliedBy(i).dividedBy(addresses.size());
                everybody.submit(() -> {
                    try {
                        Thread.sleep(wait);
                        learn(address);
                    } catch (IOException | InterruptedException | RuntimeException e) {
                        samples.add(new Sample("failed: " + e, 0, 0, 0));
                    }
                });
            }
            everybody.shutdown();
            if (!everybody.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                everybody.shutdownNow();
            }
        }
        report(people, System.nanoTime() - begin, before, cpu(pid));
        if (pid != null) {
            Files.readAllLines(Path.of("/proc", pid.toString(), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .forEach(System.out::println);
        }
    }

    private void createPeople(List<String> addresses) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        String login = "{\"email\":\"admin@komichi.example\",\"password\":\"" + PASSWORD + "\"}";
        String answer = client.send(
                        HttpRequest.newBuilder(base.resolve("/api/v1/tokens"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(login))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        String token = first("\"token\"\\s*:\\s*\"([^\"]+)\"", answer);
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (String address : addresses) {
            lines.append("{\"email\":\"").append(address).append("\",\"name\":\"架空 ").append(++number)
                    .append("\",\"reading\":\"かくう\",\"profession\":\"P01_DOC\"}\n");
        }
        HttpResponse<String> imported = client.send(
                HttpRequest.newBuilder(base.resolve("/api/v1/people/import?activate=true"))
                        .header("Content-Type", "application/x-ndjson")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", addresses.getFirst())
                        .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (imported.statusCode() / 100 != 2) {
            throw new IllegalStateException("People could not be created: " + imported.body());
        }
    }

    private void learn(String address) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        String login = get(browser, "login page", "/login");
        post(browser, "sign-in", "/login", form(login, "type=\"password\""), Map.of("email", address, "password", PASSWORD));
        get(browser, "dashboard", "/my");
        String course = get(browser, "course", "/courses/hd");
        if (course.contains("<form") && !course.contains("/surveys/")) {
            course = post(browser, "join", "/courses/hd", form(course, "type=\"submit\""), Map.of());
        }
        String survey = firstOrNull("href=\"(/surveys/[^\"/?]+)\"", course);
        if (survey != null) {
            survey(browser, survey);
        }
        get(browser, "dashboard", "/my");
        get(browser, "course", "/courses/hd");
        get(browser, "module", "/courses/hd/hd-1");
        get(browser, "module page 2", "/courses/hd/hd-1?page=2");
    }

    private void survey(HttpClient browser, String address) throws IOException, InterruptedException {
        String page = get(browser, "survey start", address);
        String section = firstOrNull("(" + Pattern.quote(address) + "/(?!review|thanks)[A-Za-z0-9_-]+)", page);
        if (section == null) {
            page = post(browser, "survey begin", address, form(page, "type=\"submit\""), Map.of());
            section = firstOrNull("(" + Pattern.quote(address) + "/(?!review|thanks)[A-Za-z0-9_-]+)", page);
        }
        if (section != null) {
            get(browser, "survey section", section);
        }
        String review = get(browser, "survey review", address + "/review");
        post(browser, "survey submit", address + "/review", form(review, "type=\"submit\""), Map.of());
    }

    /** The fields of the first form that contains a mark: hidden ones and the first submit button. */
    private static Map<String, String> form(String html, String mark) {
        Matcher forms = Pattern.compile("<form[^>]*>.*?</form>", Pattern.DOTALL).matcher(html);
        while (forms.find()) {
            String form = forms.group();
            if (!form.contains(mark) || form.contains("/logout")) {
                continue;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher inputs = Pattern.compile("<input[^>]*>").matcher(form);
            while (inputs.find()) {
                String input = inputs.group();
                String name = firstOrNull("name=\"([^\"]*)\"", input);
                if (name == null) {
                    continue;
                }
                String value = firstOrNull("value=\"([^\"]*)\"", input);
                boolean typed = input.contains("type=\"email\"") || input.contains("type=\"password\"");
                if (typed || input.contains("type=\"hidden\"")) {
                    fields.put(name, value == null ? "" : value);
                }
            }
            Matcher buttons = Pattern.compile("<button[^>]*type=\"submit\"[^>]*>").matcher(form);
            if (buttons.find()) {
                String name = firstOrNull("name=\"([^\"]*)\"", buttons.group());
                if (name != null) {
                    fields.put(name, "");
                }
            }
            return fields;
        }
        throw new IllegalStateException("No form with " + mark);
    }

    private String get(HttpClient browser, String what, String path) throws IOException, InterruptedException {
        return send(browser, what, HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    private String post(HttpClient browser, String what, String path, Map<String, String> fields, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        typed.forEach((end, value) -> all.replaceAll((name, old) -> name.endsWith(end) ? value : old));
        StringBuilder body = new StringBuilder();
        all.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(browser, what, HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private String send(HttpClient browser, String what, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> answer = browser.send(
                request.timeout(Duration.ofSeconds(60)).header("Accept-Language", "ja").build(),
                HttpResponse.BodyHandlers.ofString());
        samples.add(new Sample(what, (System.nanoTime() - begin) / 1000, answer.statusCode(), answer.body().length()));
        return answer.body();
    }

    private static Duration cpu(Long pid) {
        return pid == null
                ? null
                : ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElse(null);
    }

    private void report(int people, long nanos, Duration before, Duration after) {
        Map<String, List<Sample>> kinds = new TreeMap<>();
        samples.forEach(sample -> kinds.computeIfAbsent(sample.what(), any -> new ArrayList<>()).add(sample));
        System.out.printf("%d people, %d requests in %.1f s%n", people, samples.size(), nanos / 1e9);
        System.out.printf("%-18s %6s %9s %9s %7s%n", "request", "count", "median ms", "p95 ms", "errors");
        kinds.forEach((what, list) -> {
            long[] sorted = list.stream().mapToLong(Sample::micros).sorted().toArray();
            long errors = list.stream().filter(sample -> sample.status() >= 400 || sample.status() == 0).count();
            System.out.printf("%-18s %6d %9.1f %9.1f %7d%n", what, sorted.length, at(sorted, 0.5), at(sorted, 0.95), errors);
        });
        if (before != null && after != null) {
            System.out.printf("CPU %.1f ms a request%n", after.minus(before).toNanos() / 1e6 / samples.size());
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1000.0;
    }

    private static String first(String pattern, String text) {
        String found = firstOrNull(pattern, text);
        if (found == null) {
            throw new IllegalStateException("Not in the answer: " + pattern);
        }
        return found;
    }

    private static String firstOrNull(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
