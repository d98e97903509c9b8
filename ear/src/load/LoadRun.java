import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * What many people do on a day: they sign in, look at their page, courses, modules and cases, answer a questionnaire; an organizer looks
 * at an evaluation of 500 people and at her participants. Prints median and 95th percentile, compressed bytes and errors, and, when it is
 * told the server's process, CPU milliseconds a request and resident memory. Ends with an error when a request failed.
 *
 * <pre>
 * java ear/src/load/LoadRun.java --pid PID                                   24 people, 4 connections, 2,000 requests
 * java ear/src/load/LoadRun.java --people 200 --connections 16 --pid PID
 * java ear/src/load/LoadRun.java --each yes --pid PID                        every kind of request by itself: its CPU
 * java ear/src/load/LoadRun.java --over 1 --pid PID                          only the sign-in of all of them, within a second
 * java ear/src/load/LoadRun.java --requests 500000 --connections 4 --pid PID a soak: memory is told every 20,000 requests
 * </pre>
 *
 * Only against an own server with demonstration data, on this machine: any other host is refused. It leaves its people and answers behind.
 */
final class LoadRun {
    private static final String ORGANIZER = "organizer@komichi.example";
    private static final String RUN = "/organizer/runs/hd-2026-1";
    private static final int RESPONDENTS = 500;
    private static final int ITEMS = 17;
    private static final int STRETCH = 20_000;

    /** A kind of request and how many of a hundred are of it. */
    private enum Kind {
        SIGN_IN("sign-in", 5),
        DASHBOARD("dashboard", 15),
        COURSE("course", 20),
        MODULE("module page", 30),
        SURVEY("survey", 15),
        ANALYSIS("analysis of 500", 5),
        PARTICIPANTS("participants", 5),
        SEARCH("search", 5);

        final String words;
        final int share;

        Kind(String words, int share) {
            this.words = words;
            this.share = share;
        }
    }

    /** Somebody who is signed in. */
    private record Person(String address, Browser browser, String survey) {}

    private static final List<String> QUESTIONS = List.of(
            "気管切開", "きせつ", "胃ろう ボタン 抜けた", "カニューレ 抜けた", "停電 人工呼吸器", "学校 看護師", "けいれん 止まらない", "吸引");

    private final URI base;
    private final Samples samples;

    private LoadRun(URI base, Samples samples) {
        this.base = base;
        this.samples = samples;
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
        int connections = Math.min(64, Integer.parseInt(options.getOrDefault("--connections", "4")));
        int requests = Integer.parseInt(options.getOrDefault("--requests", "2000"));
        Samples samples = new Samples(options.containsKey("--pid") ? Long.valueOf(options.get("--pid")) : null);
        LoadRun run = new LoadRun(base, samples);
        List<String> addresses = run.createPeople(people);
        if (options.containsKey("--over")) {
            run.signInTogether(addresses, Duration.ofSeconds(Long.parseLong(options.get("--over"))));
        } else {
            run.day(addresses, connections, requests, options.containsKey("--each"));
        }
        if (samples.anyError()) {
            System.exit(1);
        }
    }

    private void day(List<String> addresses, int connections, int requests, boolean each)
            throws IOException, InterruptedException {
        BlockingQueue<Person> organizers = new ArrayBlockingQueue<>(connections);
        for (int i = 0; i < connections; i++) {
            Browser browser = new Browser(base, samples);
            browser.signIn(null, ORGANIZER);
            organizers.add(new Person(ORGANIZER, browser, null));
        }
        answerOnPaper(organizers.peek().browser());
        BlockingQueue<Person> learners = new ArrayBlockingQueue<>(addresses.size());
        for (String address : addresses) {
            learners.add(begin(address));
        }
        System.out.printf("%d people are on their course, %d answers lie in the run%n", addresses.size(), RESPONDENTS);
        // What is compiled and remembered on the first day is no part of an ordinary one.
        together(mixed(Math.min(requests, 2000), 1), connections, learners, organizers);
        if (each) {
            for (Kind kind : Kind.values()) {
                samples.begin();
                together(Collections.nCopies(Math.max(50, requests / 10), kind), 1, learners, organizers);
                samples.print(kind.words + " by itself");
            }
            return;
        }
        for (int done = 0; done < requests; done += STRETCH) {
            samples.begin();
            together(mixed(Math.min(STRETCH, requests - done), done + 2), connections, learners, organizers);
            samples.print(addresses.size() + " people, " + connections + " connections");
        }
    }

    private static List<Kind> mixed(int requests, long seed) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            kinds.addAll(Collections.nCopies(requests * kind.share / 100, kind));
        }
        Collections.shuffle(kinds, new Random(seed));
        return kinds;
    }

    private void together(
            List<Kind> kinds, int connections, BlockingQueue<Person> learners, BlockingQueue<Person> organizers)
            throws InterruptedException {
        Queue<Kind> open = new ConcurrentLinkedQueue<>(kinds);
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                Random random = new Random(i);
                everybody.submit(() -> {
                    for (Kind kind = open.poll(); kind != null; kind = open.poll()) {
                        BlockingQueue<Person> whose =
                                kind == Kind.ANALYSIS || kind == Kind.PARTICIPANTS ? organizers : learners;
                        Person person = whose.take();
                        try {
                            act(kind, person, random);
                        } catch (IOException | RuntimeException e) {
                            samples.failed(kind.words + " " + e);
                        } finally {
                            whose.add(person);
                        }
                    }
                    return null;
                });
            }
        }
    }

    private void act(Kind kind, Person person, Random random) throws IOException, InterruptedException {
        Browser browser = person.browser();
        switch (kind) {
            case SIGN_IN -> new Browser(base, samples).signIn(kind.words, person.address());
            case DASHBOARD -> browser.get(kind.words, "/my");
            case COURSE -> browser.get(kind.words, "/courses/hd");
            case MODULE -> browser.get(kind.words, "/courses/hd/hd-1?page=" + (1 + random.nextInt(3)));
            case SURVEY -> answer(browser, person.survey(), random);
            case ANALYSIS -> browser.get(kind.words, RUN + "/comparison");
            case PARTICIPANTS -> browser.get(kind.words, "/organizer/runs/hd-2026-2/participants");
            case SEARCH ->
                browser.get(
                        kind.words,
                        "/cases?q=" + java.net.URLEncoder.encode(
                                QUESTIONS.get(random.nextInt(QUESTIONS.size())), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** Opens a page of the questionnaire and hands it in with another answer to every question. */
    private static void answer(Browser browser, String survey, Random random) throws IOException, InterruptedException {
        String section = survey + "/understanding";
        Map<String, String> sheet = Browser.form(browser.get("survey form", section).text(), "SV-K01");
        sheet.replaceAll((name, old) -> name.matches("SV-K[0-9]+") ? String.valueOf(1 + random.nextInt(5)) : old);
        Browser.Page stored = browser.post("survey submit", section, sheet);
        if (stored.leadsTo() == null) {
            throw new IllegalStateException("not stored: " + stored.status());
        }
    }

    /** Signs in, joins the course, agrees to be asked. */
    private Person begin(String address) throws IOException, InterruptedException {
        Browser browser = new Browser(base, samples);
        browser.signIn(null, address);
        String course = browser.get(null, "/courses/hd").text();
        browser.post(null, "/courses/hd", Browser.form(course, "type=\"submit\""));
        course = browser.get(null, "/courses/hd").text();
        String survey = Browser.part("href=\"(/surveys/[^\"/?]+)\"", course);
        if (survey == null) {
            throw new IllegalStateException("No questionnaire for " + address);
        }
        Map<String, String> consent = Browser.form(browser.get(null, survey).text(), "form:evaluation");
        consent.put("form:evaluation", "on");
        if (browser.post(null, survey, consent).leadsTo() == null) {
            throw new IllegalStateException("The questionnaire did not begin");
        }
        return new Person(address, browser, survey);
    }

    /** Five hundred sheets from before and after, once: who does it again is told that the numbers are taken. */
    private static void answerOnPaper(Browser organizer) throws IOException, InterruptedException {
        Random random = new Random(7);
        StringBuilder table = new StringBuilder("respondent,item,wave,value\n");
        for (int who = 1; who <= RESPONDENTS; who++) {
            for (int item = 1; item <= ITEMS; item++) {
                int before = 1 + random.nextInt(3);
                int after = Math.min(5, before + random.nextInt(3));
                table.append("L%d,SV-K%02d,PRE,%d%nL%d,SV-K%02d,POST,%d%n".formatted(who, item, before, who, item, after));
            }
        }
        String page = organizer.get(null, RUN + "/paper").text();
        Map<String, String> fields = Browser.form(page, "type=\"file\"");
        fields.put("form:agreed", "on");
        organizer.upload(RUN + "/paper", fields, "form:file", table.toString());
        String typed = organizer.get(null, RUN + "/paper").text();
        if (!typed.contains(String.valueOf(RESPONDENTS))) {
            throw new IllegalStateException("The sheets on paper were not taken");
        }
    }

    private void signInTogether(List<String> addresses, Duration over) throws InterruptedException, IOException {
        samples.begin();
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < addresses.size(); i++) {
                String address = addresses.get(i);
                Duration wait = over.multipliedBy(i).dividedBy(addresses.size());
                everybody.submit(() -> {
                    Thread.sleep(wait);
                    Browser browser = new Browser(base, samples);
                    try {
                        browser.signIn("sign-in", address);
                        browser.get("dashboard", "/my");
                        browser.get("course", "/courses/hd");
                    } catch (IOException | RuntimeException e) {
                        samples.failed(e.toString());
                    }
                    return null;
                });
            }
            everybody.shutdown();
            everybody.awaitTermination(5, TimeUnit.MINUTES);
        }
        samples.print(addresses.size() + " people sign in within " + over.toSeconds() + " s");
    }

    private List<String> createPeople(int people) throws IOException, InterruptedException {
        String mark = Long.toString(System.currentTimeMillis(), 36);
        List<String> addresses = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < people; i++) {
            addresses.add("load-" + mark + "-" + i + "@komichi.example");
            lines.append("{\"email\":\"").append(addresses.get(i)).append("\",\"name\":\"架空 ").append(i + 1)
                    .append("\",\"reading\":\"かくう\",\"profession\":\"P01_DOC\"}\n");
        }
        HttpClient client = HttpClient.newHttpClient();
        String login = "{\"email\":\"admin@komichi.example\",\"password\":\"" + Browser.PASSWORD + "\"}";
        String answer = client.send(
                        HttpRequest.newBuilder(base.resolve("/api/v1/tokens"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(login))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        HttpResponse<String> imported = client.send(
                HttpRequest.newBuilder(base.resolve("/api/v1/people/import?activate=true"))
                        .header("Content-Type", "application/x-ndjson")
                        .header("Authorization", "Bearer " + Browser.part("\"token\"\\s*:\\s*\"([^\"]+)\"", answer))
                        .header("Idempotency-Key", mark)
                        .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (imported.statusCode() / 100 != 2) {
            throw new IllegalStateException("People could not be created: " + imported.body());
        }
        return addresses;
    }
}
