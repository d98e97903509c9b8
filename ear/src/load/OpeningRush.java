import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The opening of a registration: a thousand people ask for sixty seats within ten seconds. Then the book is read and held
 * against what everybody was told: exactly sixty confirmed, the others in line in the order of arrival, nobody twice, no
 * acknowledged registration lost. Ends with exit code 1 when one of these does not hold.
 *
 * <pre>java ear/src/load/OpeningRush.java --base http://localhost:8080 --people 1000 --seats 60 --over 10
 * java ear/src/load/OpeningRush.java --base http://localhost:8080,http://localhost:8081 --kill PID</pre>
 *
 * With two servers on one database people are spread over both. With {@code --kill} that process is killed when half have
 * asked; whoever has no answer asks the first server again with the same key, as a browser's user would.
 * Only against own servers with demonstration data, on this machine: any other host is refused. Bounded in people and time.
 */
class OpeningRush {
    private static final String PASSWORD = "Komichi-demo-2026";
    private static final int MOST_PEOPLE = 2000;
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    record Told(int person, int status, String answer, long micros, int tries) {}

    private final List<URI> bases;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();

    OpeningRush(List<URI> bases) {
        this.bases = bases;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        List<URI> bases = Arrays.stream(options.getOrDefault("--base", "http://localhost:8080").split(","))
                .map(URI::create)
                .toList();
        for (URI base : bases) {
            if (!List.of("localhost", "127.0.0.1", "[::1]").contains(base.getHost())) {
                throw new IllegalArgumentException("Only a server on this machine: " + base.getHost());
            }
        }
        int people = Math.min(MOST_PEOPLE, Integer.parseInt(options.getOrDefault("--people", "1000")));
        int seats = Integer.parseInt(options.getOrDefault("--seats", "60"));
        long over = Long.parseLong(options.getOrDefault("--over", "10"));
        Long kill = options.containsKey("--kill") ? Long.valueOf(options.get("--kill")) : null;
        System.exit(new OpeningRush(bases).run(people, seats, Duration.ofSeconds(over), kill) ? 0 : 1);
    }

    private boolean run(int people, int seats, Duration over, Long kill) throws Exception {
        String mark = Long.toString(System.currentTimeMillis(), 36);
        List<String> addresses = IntStream.range(0, people)
                .mapToObj(i -> "rush-" + mark + "-" + i + "@komichi.example")
                .toList();
        createPeople(addresses);
        String organizer = token("organizer@komichi.example");
        List<String> tokens = tokens(addresses);
        String slug = announce(organizer, mark, seats);
        System.out.printf("%d people have a key; registration of %s begins%n", people, slug);
        rush(slug, mark, tokens, over, kill);
        return report(people, seats, over, book(organizer, slug, people));
    }

    private void rush(String slug, String mark, List<String> tokens, Duration over, Long kill) throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < tokens.size(); i++) {
                int person = i;
                Duration wait = over.multipliedBy(i).dividedBy(tokens.size());
                everybody.submit(() -> {
                    try {
                        Thread.sleep(wait);
                        if (kill != null && asked.incrementAndGet() == tokens.size() / 2) {
                            ProcessHandle.of(kill).ifPresent(ProcessHandle::destroyForcibly);
                        }
                        register(slug, mark, person, tokens.get(person));
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            everybody.shutdown();
            if (!everybody.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                everybody.shutdownNow();
            }
        }
    }

    /** Asks until there is an answer: the same key makes it one registration. */
    private void register(String slug, String mark, int person, String token) throws InterruptedException {
        long begin = System.nanoTime();
        for (int attempt = 1; attempt <= 10; attempt++) {
            URI base = attempt == 1 ? bases.get(person % bases.size()) : bases.getFirst();
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(base.resolve("/api/v1/workshops/" + slug + "/registrations"))
                                .timeout(ANSWER)
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + token)
                                .header("Idempotency-Key", "rush-" + mark + "-" + person)
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                told.add(new Told(person, answer.statusCode(), answer.body(), (System.nanoTime() - begin) / 1000, attempt));
                return;
            } catch (IOException noAnswer) {
                Thread.sleep(200);
            }
        }
        told.add(new Told(person, 0, "no answer", (System.nanoTime() - begin) / 1000, 10));
    }

    private boolean report(int people, int seats, Duration over, List<String[]> book) {
        long[] micros = told.stream().mapToLong(Told::micros).sorted().toArray();
        System.out.printf(
                "%d answers over %d s: median %d ms, p95 %d ms, slowest %d ms; asked again: %d%n",
                micros.length,
                over.toSeconds(),
                micros[micros.length / 2] / 1000,
                micros[(int) (micros.length * 0.95)] / 1000,
                micros[micros.length - 1] / 1000,
                told.stream().filter(each -> each.tries() > 1).count());
        Map<String, Long> statuses = new LinkedHashMap<>();
        book.forEach(line -> statuses.merge(line[1], 1L, Long::sum));
        System.out.println("Book: " + book.size() + " registrations, " + statuses);
        Set<String> codes = new HashSet<>();
        boolean once = book.stream().allMatch(line -> codes.add(line[0]));
        long lost = told.stream()
                .filter(each -> each.status() == 201)
                .filter(each -> !codes.contains(first("\"id\"\\s*:\\s*\"([^\"]+)\"", each.answer())))
                .count();
        boolean inOrder = IntStream.range(0, book.size())
                .allMatch(i -> book.get(i)[1].equals(i < seats ? "CONFIRMED" : "WAITLISTED"));
        return holds("everybody was answered with 201", told.stream().allMatch(each -> each.status() == 201))
                & holds("exactly " + Math.min(seats, people) + " confirmed", statuses.getOrDefault("CONFIRMED", 0L) == Math.min(seats, people))
                & holds("as many registrations as people", book.size() == people)
                & holds("seats in the order of arrival", inOrder)
                & holds("nobody twice", once)
                & holds("no acknowledged registration lost", lost == 0);
    }

    private static boolean holds(String what, boolean true_) {
        System.out.println((true_ ? "holds  " : "BROKEN ") + what);
        return true_;
    }

    /** The registrations in the order of the book: code and status. */
    private List<String[]> book(String organizer, String slug, int people) throws IOException, InterruptedException {
        List<String[]> lines = new ArrayList<>();
        for (int page = 0; page * 200 < people + 200; page++) {
            String body = client.send(
                            HttpRequest.newBuilder(bases.getFirst()
                                            .resolve("/api/v1/workshops/" + slug + "/registrations?size=200&page=" + page))
                                    .header("Authorization", "Bearer " + organizer)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher line = Pattern.compile("\\{[^{}]*\"id\"\\s*:\\s*\"([^\"]+)\"[^{}]*\\}").matcher(body);
            while (line.find()) {
                lines.add(new String[] {line.group(1), first("\"status\"\\s*:\\s*\"([^\"]+)\"", line.group())});
            }
        }
        return lines;
    }

    private String announce(String organizer, String mark, int seats) throws IOException, InterruptedException {
        Instant starts = Instant.now().plus(Duration.ofDays(30));
        String body = "{\"slug\":\"rush-" + mark + "\",\"title\":\"架空の研修会\",\"seats\":" + seats
                + ",\"sessions\":[{\"startsAt\":\"" + starts + "\",\"endsAt\":\"" + starts.plus(Duration.ofHours(2)) + "\"}]}";
        HttpResponse<String> made = client.send(
                post("/api/v1/workshops", body)
                        .header("Authorization", "Bearer " + organizer)
                        .header("Idempotency-Key", "rush-" + mark)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (made.statusCode() != 201) {
            throw new IllegalStateException("No workshop: " + made.body());
        }
        return "rush-" + mark;
    }

    private void createPeople(List<String> addresses) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (String address : addresses) {
            lines.append("{\"email\":\"").append(address).append("\",\"name\":\"架空 一\",\"reading\":\"かくう\",\"profession\":\"P05_VN\"}\n");
        }
        HttpResponse<String> imported = client.send(
                HttpRequest.newBuilder(bases.getFirst().resolve("/api/v1/people/import?activate=true"))
                        .header("Content-Type", "application/x-ndjson")
                        .header("Authorization", "Bearer " + token("admin@komichi.example"))
                        .header("Idempotency-Key", addresses.getFirst())
                        .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (imported.statusCode() / 100 != 2) {
            throw new IllegalStateException("People could not be created: " + imported.body());
        }
    }

    /** Keys are made before the rush: a sign-in is slow on purpose. */
    private List<String> tokens(List<String> addresses) throws Exception {
        try (ExecutorService few = Executors.newFixedThreadPool(4)) {
            List<java.util.concurrent.Future<String>> keys = new ArrayList<>();
            for (String address : addresses) {
                keys.add(few.submit(() -> token(address)));
            }
            List<String> tokens = new ArrayList<>();
            for (java.util.concurrent.Future<String> key : keys) {
                tokens.add(key.get());
            }
            return tokens;
        }
    }

    private String token(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                post("/api/v1/tokens", "{\"email\":\"" + address + "\",\"password\":\"" + PASSWORD + "\"}")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return first("\"token\"\\s*:\\s*\"([^\"]+)\"", answer.body());
    }

    private HttpRequest.Builder post(String path, String json) {
        return HttpRequest.newBuilder(bases.getFirst().resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("Not found: " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
