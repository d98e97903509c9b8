import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.komichi.competency.CompetencyProfile;
import org.komichi.competency.EvidenceEntry;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.Recomputations;
import org.komichi.competency.Standings;
import org.komichi.content.Pack;
import org.komichi.content.PackKind;
import org.komichi.content.PackReader;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.FrameworkLineage;
import org.komichi.identity.V013__identity_names_in_order;
import org.komichi.identity.V305__identity_organisations_in_order;
import org.komichi.shared.StatementCount;

/**
 * How long levels take: of one person with a thousand pieces of evidence, of 500 people in a matrix, and of everybody after the
 * framework changed. The services of the house themselves, against a database H2 in a file. After {@code mvn package}:
 *
 * <pre>java -Xmx400m -XX:TieredStopAtLevel=1 -cp "ear/target/komichi/lib/*:ear/target/komichi/komichi-ejb.jar:$(find \
 *   ear/target/server/modules -name 'eclipselink*.jar' -o -name 'h2*.jar' -o -name 'jakarta.*.jar' | paste -sd:)" \
 *   ear/src/load/CompetencySpeed.java [people]</pre>
 *
 * Times are those of one core, the database included: it runs in the same thread. It ends with an error when a promise is broken: 5 ms for the person, 100 ms and four statements for the matrix. The number of
 * people of the batch defaults to 100,000; half-way it is stopped and begun again by another server.
 */
public class CompetencySpeed {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final LocalDate TODAY = LocalDate.now();
    private static final int PIECES = 1000;
    private static final int IN_THE_MATRIX = 500;
    private static final int EACH = 12;
    private static final int ROUNDS = 40;
    private static final int AT_ONCE = 1000;

    public static void main(String... arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Pack pack = new PackReader().read(Path.of("content/src/main/resources/packs/framework"));
        boolean kept = onePerson(CompetencyFramework.from(pack.yaml(PackKind.FRAMEWORK.mainFile())));
        Path folder = Files.createTempDirectory("competency-speed");
        try (House house = new House(folder, pack)) {
            kept &= house.everybody(people);
            kept &= house.matrix(people);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
            }
        }
        System.exit(kept ? 0 : 1);
    }

    private static boolean onePerson(CompetencyFramework framework) {
        FrameworkLineage lineage = FrameworkLineage.of(framework, List.of());
        Random random = new Random(6);
        List<EvidenceEntry> evidence = new ArrayList<>();
        for (int piece = 0; piece < PIECES; piece++) {
            String outcome = framework.outcomes().get(random.nextInt(44)).code();
            EvidenceKind kind = EvidenceKind.values()[random.nextInt(EvidenceKind.values().length)];
            evidence.add(new EvidenceEntry(
                    outcome, kind, kind.maxLevel(), TODAY.minusDays(random.nextInt(1000)), "HD-4", null,
                    "record-" + random.nextInt(400), "架空", "P05_VN", null, null, null, null, null, null, "1.0"));
        }
        double[] took = new double[2 * ROUNDS];
        for (int round = 0; round < took.length; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            CompetencyProfile profile = CompetencyProfile.of(lineage, "P05_VN", evidence, List.of(), TODAY);
            took[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            if (profile.outcomes().stream().mapToInt(outcome -> outcome.evidence().size()).sum() != PIECES) {
                throw new IllegalStateException("the profile is not whole");
            }
        }
        return promised("one person with %,d pieces of evidence".formatted(PIECES), took, 5);
    }

    private static boolean promised(String what, double[] took, double promise) {
        double[] warm = Arrays.stream(took).skip(took.length / 2).sorted().toArray();
        System.out.printf(
                "%s: median %.2f ms, slowest %.2f ms, the very first %.1f ms (promised %.0f)%n",
                what, warm[warm.length / 2], warm[warm.length - 1], took[0], promise);
        return warm[warm.length / 2] < promise;
    }

    /** The services and a database, put together by hand as the container does it. */
    private static final class House implements AutoCloseable {
        private final EntityManagerFactory factory;
        private final Pack pack;
        private EntityManager database;
        private Recomputations recomputations;
        private Standings standings;

        House(Path folder, Pack pack) throws Exception {
            this.pack = pack;
            String url = "jdbc:h2:file:" + folder.resolve("speed");
            Flyway.configure().dataSource(url, "sa", "").locations("classpath:db/migration").outOfOrder(true)
                    .javaMigrations(new V013__identity_names_in_order(), new V305__identity_organisations_in_order()).load().migrate();
            factory = Persistence.createEntityManagerFactory("komichi", Map.of(
                    "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                    "jakarta.persistence.jtaDataSource", "",
                    "jakarta.persistence.jdbc.driver", "org.h2.Driver",
                    "jakarta.persistence.jdbc.url", url,
                    "jakarta.persistence.jdbc.user", "sa",
                    "jakarta.persistence.jdbc.password", "",
                    "eclipselink.weaving", "false"));
        }

        // Each part is a request of its own: what a request read is forgotten after it.
        private void open() throws Exception {
            if (database != null) {
                database.close();
            }
            database = factory.createEntityManager();
            Object frameworks = made("framework.Frameworks", Map.of("packs", new OnePack(pack)));
            Object today = made("shared.JapanToday", Map.of("clock", Clock.systemUTC()));
            Object shelf = made("competency.EvidenceShelf", Map.of("database", database));
            Object table = made("competency.StandingTable", Map.of("source", ofTheTransaction()));
            Object book = made("competency.StandingBook", Map.of(
                    "database", database, "frameworks", frameworks, "shelf", shelf, "table", table, "today", today,
                    "changed", silent()));
            recomputations = (Recomputations) made("competency.Recomputations", Map.of(
                    "database", database, "frameworks", frameworks, "book", book, "table", table, "today", today,
                    "clock", Clock.systemUTC()));
            standings = (Standings) made("competency.Standings", Map.of(
                    "table", table, "frameworks", frameworks, "shelf", shelf, "today", today));
        }

        boolean everybody(int people) throws Exception {
            fill(people);
            open();
            database.getTransaction().begin();
            sql("insert into recomputation (id, version, reason, framework_version, asked_at, people, done, last_person,"
                    + " under_way) values (-1, 0, 'ASKED', '1.1', current_timestamp, " + people + ", 0, 0, 1)");
            database.getTransaction().commit();
            long start = System.nanoTime();
            String server = "first";
            int parts = 0;
            boolean more = true;
            while (more) {
                open();
                database.getTransaction().begin();
                more = recomputations.next(server);
                if (++parts == people / 500) {
                    // It stops in the middle of a part, as a server does that is switched off; another goes on at once.
                    database.getTransaction().rollback();
                    open();
                    database.getTransaction().begin();
                    sql("update recomputation set worker_until = timestamp '2000-01-01 00:00:00+00'");
                    server = "second";
                    more = true;
                }
                database.getTransaction().commit();
            }
            double took = (System.nanoTime() - start) / 1e9;
            long done = number("select done from recomputation");
            long rows = number("select count(*) from standing");
            System.out.printf(
                    "%,d people with %,d pieces of evidence: computed anew in %.0f s (%.2f ms each), %,d standings%n",
                    people, (long) people * EACH, took, took * 1000 / people, rows);
            return done == people && rows > people;
        }

        boolean matrix(int people) throws Exception {
            List<Long> some = LongStream.rangeClosed(1, Math.min(IN_THE_MATRIX, people)).boxed().toList();
            open();
            database.getTransaction().begin();
            sql("delete from standing where person_id <= " + IN_THE_MATRIX);
            try (PreparedStatement row = database.unwrap(Connection.class).prepareStatement(
                    "insert into standing values (?, ?, ?, null, '1.1', current_date)")) {
                List<String> outcomes = CompetencyFramework.from(pack.yaml(PackKind.FRAMEWORK.mainFile())).outcomes()
                        .stream().map(CompetencyFramework.Outcome::code).toList();
                for (long person : some) {
                    for (String outcome : outcomes) {
                        row.setLong(1, person);
                        row.setString(2, outcome);
                        row.setInt(3, 1 + (int) (person % 5));
                        row.addBatch();
                    }
                }
                row.executeBatch();
            }
            database.getTransaction().commit();
            double[] took = new double[2 * ROUNDS];
            int statements = 0;
            for (int round = 0; round < took.length; round++) {
                open();
                database.getTransaction().begin();
                StatementCount.begin();
                long start = THREADS.getCurrentThreadCpuTime();
                Standings.Matrix matrix = standings.of(some);
                took[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
                database.getTransaction().commit();
                // Which framework counts is one more question to the database than this house asks.
                statements = StatementCount.soFar() + 1;
                if (some.stream().anyMatch(person -> matrix.held().get(person).size() != 44)) {
                    throw new IllegalStateException("the matrix is not whole");
                }
            }
            return promised(
                            "matrix of %d people x 44 outcomes in %d statements".formatted(some.size(), statements),
                            took,
                            100)
                    & statements <= 4;
        }

        private void fill(int people) throws Exception {
            long start = System.nanoTime();
            Random random = new Random(7);
            List<String> outcomes = CompetencyFramework.from(pack.yaml(PackKind.FRAMEWORK.mainFile())).outcomes().stream()
                    .map(CompetencyFramework.Outcome::code)
                    .toList();
            for (long first = 1; first <= people; first += AT_ONCE) {
                open();
                database.getTransaction().begin();
                fill(first, Math.min(people, first + AT_ONCE - 1), outcomes, random);
                database.getTransaction().commit();
            }
            System.out.printf("%,d people made in %.0f s%n", people, (System.nanoTime() - start) / 1e9);
        }

        private void fill(long first, long last, List<String> outcomes, Random random) throws SQLException {
            Connection connection = database.unwrap(Connection.class);
            EvidenceKind[] kinds = EvidenceKind.values();
            try (PreparedStatement person = connection.prepareStatement(PERSON);
                    PreparedStatement evidence = connection.prepareStatement(EVIDENCE)) {
                for (long id = first; id <= last; id++) {
                    person.setLong(1, id);
                    person.setString(2, "p" + id + "@komichi.example");
                    person.addBatch();
                    for (int piece = 0; piece < EACH; piece++) {
                        EvidenceKind kind = kinds[random.nextInt(kinds.length)];
                        evidence.setLong(1, id * EACH + piece);
                        evidence.setLong(2, id);
                        evidence.setString(3, outcomes.get(random.nextInt(outcomes.size())));
                        evidence.setString(4, kind.name());
                        evidence.setInt(5, kind.maxLevel());
                        evidence.setObject(6, TODAY.minusDays(random.nextInt(1000)));
                        evidence.setString(7, "R" + piece);
                        evidence.addBatch();
                    }
                }
                person.executeBatch();
                evidence.executeBatch();
            }
        }

        private static final String PERSON =
                "insert into person (id, version, email, locale, status, created_at, name_order)"
                        + " values (?, 0, ?, 'ja', 'ACTIVE', current_timestamp, X'00')";
        private static final String EVIDENCE =
                "insert into evidence (id, version, person_id, outcome, kind, level_supported, on_date, source, framework_version)"
                        + " values (?, 0, ?, ?, ?, ?, ?, ?, '1.0')";

        private void sql(String statement) {
            database.createNativeQuery(statement).executeUpdate();
        }

        private long number(String question) {
            return ((Number) database.createNativeQuery(question).getSingleResult()).longValue();
        }

        // What is written by hand goes through the connection of the transaction, as in the container.
        private DataSource ofTheTransaction() {
            InvocationHandler kept = (proxy, method, values) -> {
                try {
                    return method.getName().equals("close")
                            ? null
                            : method.invoke(database.unwrap(Connection.class), values);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
            return proxy(DataSource.class, (proxy, method, values) -> proxy(Connection.class, kept));
        }

        @SuppressWarnings("unchecked")
        private static Event<Object> silent() {
            return proxy(Event.class, (proxy, method, values) -> null);
        }

        private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
            return kind.cast(Proxy.newProxyInstance(CompetencySpeed.class.getClassLoader(), new Class<?>[] {kind}, handler));
        }

        private static Object made(String name, Map<String, Object> fields) throws Exception {
            Class<?> kind = Class.forName("org.komichi." + name);
            var constructor = kind.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object made = constructor.newInstance();
            for (Map.Entry<String, Object> entry : new HashMap<>(fields).entrySet()) {
                Field field = kind.getDeclaredField(entry.getKey());
                field.setAccessible(true);
                field.set(made, entry.getValue());
            }
            return made;
        }

        @Override
        public void close() {
            database.close();
            factory.close();
        }
    }

    /** The framework is read from its file here, not from the database. */
    private static final class OnePack extends Packs {
        private final PublishedPack published;

        OnePack(Pack pack) {
            published = new PublishedPack(1, "framework", PackKind.FRAMEWORK, 1, pack);
        }

        @Override
        public List<PublishedPack> latestOf(PackKind kind) {
            return List.of(published);
        }

        @Override
        public List<PublishedPack> versionsOf(String slug) {
            return List.of(published);
        }
    }
}
