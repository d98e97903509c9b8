import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Two clocks strike at the same second on one database, and people come and go on both servers meanwhile. One workshop offers
 * its free seats to those in line: offers run out, and the day comes near so that everybody is reminded. Another one keeps half of its seats
 * for a profession until a moment, which comes. Whoever registers, withdraws or accepts does it on both servers in the same moment.
 *
 * <pre>
 * KOMICHI_DEMO=true KOMICHI_SMTP_URL=smtp://localhost:8447 sh docker/two-servers.sh var/pair start
 * java -cp ear/target/server/modules/org/postgresql/jdbc/main/postgresql.jar ear/src/load/TwoClocks.java --folder var/pair --smtp 8447
 * </pre>
 *
 * Then the books are held against what everybody was told: no seat given twice, nobody let in twice, the line in order, each letter once,
 * the audit trail whole. Ends with exit code 1 when one of these does not hold. Reminders go out every ten minutes, so it takes up to
 * twelve; {@code --reminders no} leaves them out. Only for servers of docker/two-servers.sh with demonstration data, on this machine:
 * it moves their rows in time.
 */
final class TwoClocks {
    private static final int SEATS = 12;
    private static final int AT_ONCE = 30;
    private static final int LATER = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Who registered where, and the number that she was told. */
    private record Place(String workshop, int person) {}

    private final Path folder;
    private final int first;
    private final Books books;
    private final List<Api> servers;
    private final String mark = Long.toString(System.currentTimeMillis(), 36);
    private final Map<Place, String> told = new ConcurrentHashMap<>();
    private final Map<Place, Boolean> left = new ConcurrentHashMap<>();
    private final List<String> people = new ArrayList<>();
    private List<String> tokens;
    private long refusals;

    private TwoClocks(Path folder) throws Exception {
        this.folder = folder;
        this.first = Integer.parseInt(Files.readString(folder.resolve("ports")).strip());
        Path password = folder.resolve("database.password");
        Map<String, String> env = System.getenv();
        this.books = Files.exists(password)
                ? new Books("jdbc:postgresql://localhost:" + (first + 3) + "/postgres", "komichi", Files.readString(password).strip())
                : new Books(env.get("KOMICHI_DB_URL"), env.get("KOMICHI_DB_USER"), env.get("KOMICHI_DB_PASSWORD"));
        this.servers = List.of(new Api(URI.create("http://localhost:" + first)), new Api(URI.create("http://localhost:" + (first + 1))));
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        Path folder = Path.of(options.get("--folder"));
        // The proxy's certificate is its own.
        System.setProperty("javax.net.ssl.trustStore", folder.resolve("proxy.p12").toString());
        System.setProperty("javax.net.ssl.trustStorePassword", "komichi");
        boolean held;
        try (SmtpSink post = new SmtpSink(Integer.parseInt(options.get("--smtp")))) {
            held = new TwoClocks(folder).run(post, !"no".equals(options.get("--reminders")));
        }
        System.exit(held ? 0 : 1);
    }

    private boolean run(SmtpSink post, boolean reminders) throws Exception {
        IntStream.range(0, 2 * (AT_ONCE + LATER)).forEach(i -> people.add("clocks-" + mark + "-" + i + "@komichi.example"));
        servers.getFirst().createPeople(people);
        tokens = servers.getFirst().tokens(people);
        String offering = announce("offers", ",\"offerHours\":24");
        String keeping = announce("keeps", ",\"quotas\":[{\"professions\":[\"P01_MD\"],\"seats\":" + SEATS / 2 + ",\"releasedAt\":\""
                + Instant.now().plus(Duration.ofDays(10)) + "\"}]");

        List<Callable<Void>> opening = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            opening.addAll(registersOnBoth(offering, i));
            opening.addAll(registersOnBoth(keeping, AT_ONCE + LATER + i));
        }
        together(opening);
        System.out.printf("%d people came at once: %s, %s%n", 2 * AT_ONCE, statuses(offering), statuses(keeping));

        List<Callable<Void>> leaving = new ArrayList<>();
        seated(offering).stream().limit(SEATS / 2).forEach(person -> leaving.addAll(leavesOnBoth(offering, person)));
        for (int i = 0; i < LATER / 2; i++) {
            leaving.addAll(registersOnBoth(offering, AT_ONCE + i));
        }
        together(leaving);
        List<Integer> offered = having(offering, "OFFERED");
        List<Callable<Void>> accepting = new ArrayList<>();
        offered.stream().limit(SEATS / 4).forEach(person -> accepting.addAll(acceptsOnBoth(offering, person)));
        together(accepting);
        System.out.printf("Seats were given back, and offers taken: %s%n", statuses(offering));

        List<Integer> stay = having(offering, "CONFIRMED");
        until(second -> second >= 27 && second <= 30);
        timePasses(offering, keeping);
        until(second -> second >= 33);
        comeAndGo(offering, keeping, stay.getFirst());
        until(second -> second >= 42 && second <= 45);
        System.out.printf("The clocks struck: %s, %s%n", statuses(offering), statuses(keeping));
        if (reminders) {
            System.out.println("Waiting for the next clock of reminders, ten minutes at most");
            while (Instant.now().atZone(java.time.ZoneOffset.UTC).getMinute() % 10 != 0) {
                Thread.sleep(500);
            }
            until(second -> second >= 55);
        }
        waitForLetters(post);
        return report(post, offering, keeping, stay.subList(1, stay.size()), offered.size(), reminders);
    }

    /** What a day would bring: offers run out, the kept seats are free for all, and the meeting is tomorrow. */
    private void timePasses(String offering, String keeping) throws SQLException {
        books.change("update workshop_registration set offer_until = now() where status = 'OFFERED' and workshop_id = " + of(offering));
        books.change("update workshop_quota set released_at = now() where workshop_id = " + of(keeping));
        books.change("update workshop_session set starts_at = now() + interval '1 day', ends_at = now() + interval '26 hours' where workshop_id = "
                + of(offering));
        books.change("update workshop_registration_step set at = at - interval '9 days' where registration_id in"
                + " (select id from workshop_registration where workshop_id = " + of(offering) + ")");
    }

    /** While the clocks strike: newcomers on both servers, and some who leave again; one of those who had a seat leaves too. */
    private void comeAndGo(String offering, String keeping, int whoLeaves) throws Exception {
        List<Callable<Void>> all = new ArrayList<>(leavesOnBoth(offering, whoLeaves));
        for (int i = 0; i < LATER; i++) {
            int number = i;
            all.add(() -> {
                Thread.sleep(150L * number);
                int later = AT_ONCE + LATER / 2 + number / 2;
                int person = number % 2 == 0 ? later : AT_ONCE + LATER + later;
                String workshop = number % 2 == 0 ? offering : keeping;
                together(registersOnBoth(workshop, person));
                if (number % 4 < 2) {
                    together(leavesOnBoth(workshop, person));
                }
                return null;
            });
        }
        together(all);
    }

    private List<Callable<Void>> registersOnBoth(String workshop, int person) {
        return onBoth(server -> {
            HttpResponse<String> answer = servers.get(server)
                    .post(tokens.get(person), mark + person + server, "/api/v1/workshops/" + workshop + "/registrations", "{}");
            if (answer.statusCode() == 201) {
                String code = Browser.part("\"id\"\\s*:\\s*\"([^\"]+)\"", answer.body());
                String before = told.putIfAbsent(new Place(workshop, person), code);
                if (before != null) {
                    throw new IllegalStateException("Registered twice: " + before + " and " + code);
                }
            } else if (answer.statusCode() == 409 && answer.body().contains("already-registered")) {
                refused();
            } else {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        });
    }

    private List<Callable<Void>> leavesOnBoth(String workshop, int person) {
        Place place = new Place(workshop, person);
        return onBoth(server -> {
            HttpResponse<String> answer = servers.get(server).delete(tokens.get(person), "/api/v1/registrations/" + told.get(place));
            if (answer.statusCode() != 204) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            left.put(place, true);
        });
    }

    private List<Callable<Void>> acceptsOnBoth(String workshop, int person) {
        return onBoth(server -> {
            HttpResponse<String> answer = servers.get(server)
                    .put(tokens.get(person), "/api/v1/registrations/" + told.get(new Place(workshop, person)) + "/acceptance");
            if (answer.statusCode() == 409) {
                refused();
            } else if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        });
    }

    private synchronized void refused() {
        refusals++;
    }

    private interface OnServer {
        void does(int server) throws Exception;
    }

    private static List<Callable<Void>> onBoth(OnServer deed) {
        return IntStream.range(0, 2)
                .<Callable<Void>>mapToObj(server -> () -> {
                    deed.does(server);
                    return null;
                })
                .toList();
    }

    private static void together(List<Callable<Void>> deeds) throws Exception {
        try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> each : everybody.invokeAll(deeds)) {
                each.get();
            }
        }
    }

    private boolean report(SmtpSink post, String offering, String keeping, List<Integer> stay, int offered, boolean reminders)
            throws Exception {
        System.out.printf("%d registrations, %d withdrawals, %d refused as second; at last %s, %s%n",
                told.size(), left.size(), refusals, statuses(offering), statuses(keeping));
        boolean held = true;
        for (String workshop : List.of(offering, keeping)) {
            held &= holds(workshop + ": as many registrations as were acknowledged",
                    books.number("select count(*) from workshop_registration where workshop_id = " + of(workshop))
                            == told.keySet().stream().filter(place -> place.workshop().equals(workshop)).count());
            held &= holds(workshop + ": every seat given, none twice", 0 == books.number(
                    "select " + SEATS + " - count(distinct seat) + count(seat) - count(distinct seat) from workshop_registration"
                            + " where workshop_id = " + of(workshop)));
            held &= holds(workshop + ": nobody waits who came before somebody with a seat", 0 == books.number(
                    "select count(*) from workshop_registration w, workshop_registration s where w.status = 'WAITLISTED'"
                            + " and w.workshop_id = s.workshop_id and w.arrival < s.arrival and w.workshop_id = " + of(workshop)
                            + " and exists (select 1 from workshop_registration_step t where t.registration_id = s.id"
                            + " and t.status in ('OFFERED', 'CONFIRMED'))"));
            held &= holds(workshop + ": no step taken twice", 0 == books.number("select count(*) from (select 1 from"
                    + " workshop_registration_step t join workshop_registration r on r.id = t.registration_id where r.workshop_id = "
                    + of(workshop) + " group by r.id, t.cause having count(*) > 1) twice"));
            held &= holds(workshop + ": a letter for each step, and no other", 0 == books.number(
                    "select count(*) from (select r.person_id, case t.status when 'EXPIRED' then 'CANCELLED' else t.status end as what, count(*) as many"
                            + " from workshop_registration_step t join workshop_registration r on r.id = t.registration_id"
                            + " where r.workshop_id = " + of(workshop) + " group by 1, 2) s"
                            + " full join (select m.person_id, case m.template when 'workshop-ended' then 'CANCELLED'"
                            + " else upper(substr(m.template, 10)) end as what, count(*) as many from outbox_message m where m.person_id in"
                            + " (select person_id from workshop_registration where workshop_id = " + of(workshop) + ")"
                            + " and m.template like 'workshop-%' and m.template <> 'workshop-reminder' group by 1, 2) l"
                            + " using (person_id, what) where s.many is distinct from l.many"));
            for (String[] each : List.of(
                    new String[] {"workshop-registered", "true"},
                    new String[] {"workshop-registration-cancelled", "status = 'CANCELLED'"},
                    new String[] {"workshop-offer-accepted", "id in (select registration_id from workshop_registration_step where cause = 'ACCEPTED')"})) {
                held &= holds(workshop + ": written down once: " + each[0], 0 == books.number(
                        "select (select count(*) from audit_entry where action = ? and subject_kind = 'workshop' and subject_id = '' || "
                                + of(workshop) + ") - (select count(*) from workshop_registration where workshop_id = " + of(workshop)
                                + " and " + each[1] + ")",
                        each[0]));
            }
        }
        held &= holds("whoever withdrew is out, nobody else", left.size() == books.number(
                "select count(*) from workshop_registration where status = 'CANCELLED' and workshop_id in (" + of(offering) + ", "
                        + of(keeping) + ")"));
        held &= holds("offers that were not taken ran out, all of them", offered - SEATS / 4 == books.number(
                "select count(*) from workshop_registration where status = 'EXPIRED' and workshop_id = " + of(offering)));
        held &= holds("each letter arrived once", wrongAtTheDoor(post) == 0);
        if (reminders) {
            held &= holds("everybody who had a seat all the time was reminded once, nobody else", reminded(offering, stay));
        }
        held &= holds("each server gave its own sign of life", 2 == books.number(
                "select count(*) from server_sign where seen_at > now() - interval '2 minutes'"));
        return held & holds("the audit trail is whole", auditIsWhole());
    }

    private boolean reminded(String offering, List<Integer> stay) throws SQLException {
        List<String> got = books.rows("select m.recipient from outbox_message m where m.template = 'workshop-reminder' and m.person_id in"
                        + " (select person_id from workshop_registration where workshop_id = " + of(offering) + ") order by 1")
                .stream()
                .map(row -> row[0])
                .toList();
        return got.equals(stay.stream().map(people::get).sorted().toList());
    }

    private long wrongAtTheDoor(SmtpSink post) throws SQLException {
        return books.rows("select recipient, count(*) from outbox_message where recipient like 'clocks-" + mark + "-%' group by 1").stream()
                .filter(row -> post.to(row[0]) != Integer.parseInt(row[1]))
                .count();
    }

    private void waitForLetters(SmtpSink post) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (wrongAtTheDoor(post) > 0 && System.nanoTime() < end) {
            Thread.sleep(300);
        }
        // A second one would come with the next round.
        Thread.sleep(16_000);
    }

    private boolean auditIsWhole() throws Exception {
        Browser admin = new Browser(URI.create("https://localhost:" + (first + 2)), new Samples(null));
        admin.signIn(null, "admin@komichi.example");
        return admin.get(null, "/admin/audit?check=1").text().contains("封は破れていません");
    }

    private String announce(String name, String more) throws Exception {
        Instant starts = Instant.now().plus(Duration.ofDays(20));
        String slug = "clocks-" + mark + "-" + name;
        HttpResponse<String> made = servers.getFirst()
                .post(
                        servers.getFirst().token("organizer@komichi.example"),
                        slug,
                        "/api/v1/workshops",
                        "{\"slug\":\"" + slug + "\",\"title\":\"架空の研修会\",\"seats\":" + SEATS + ",\"sessions\":[{\"startsAt\":\"" + starts
                                + "\",\"endsAt\":\"" + starts.plus(Duration.ofHours(2)) + "\"}]" + more + "}");
        if (made.statusCode() != 201) {
            throw new IllegalStateException("No workshop: " + made.body());
        }
        return slug;
    }

    private List<Integer> seated(String workshop) throws SQLException {
        return having(workshop, "CONFIRMED");
    }

    /** Those of a status, by their numbers, in the order of arrival. */
    private List<Integer> having(String workshop, String status) throws SQLException {
        return books.rows("select p.email from workshop_registration r join person p on p.id = r.person_id where r.status = ? and r.workshop_id = "
                                + of(workshop) + " order by r.arrival",
                        status)
                .stream()
                .map(row -> people.indexOf(row[0]))
                .toList();
    }

    private String statuses(String workshop) throws SQLException {
        Map<String, String> counted = new LinkedHashMap<>();
        books.rows("select status, count(*) from workshop_registration where workshop_id = " + of(workshop) + " group by 1 order by 1")
                .forEach(row -> counted.put(row[0], row[1]));
        return counted.toString();
    }

    // Slugs are made here, of letters, digits and hyphens.
    private static String of(String workshop) {
        return "(select id from workshop where slug = '" + workshop + "')";
    }

    private interface Seconds {
        boolean are(int second);
    }

    private static void until(Seconds right) throws InterruptedException {
        while (!right.are((int) (Instant.now().getEpochSecond() % 60))) {
            Thread.sleep(50);
        }
    }

    private static boolean holds(String what, boolean true_) {
        System.out.println((true_ ? "holds  " : "BROKEN ") + what);
        return true_;
    }
}
