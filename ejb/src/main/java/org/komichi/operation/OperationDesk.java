package org.komichi.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komichi.identity.Role;
import org.komichi.notification.LetterFigures;
import org.komichi.operation.JobBook.JobRun;
import org.komichi.search.SearchLag;
import org.komichi.shared.HealthSource.Condition;
import org.komichi.shared.HealthSource.Health;
import org.komichi.shared.Settings;
import tools.jackson.databind.json.JsonMapper;

/** How everything is, as an administrator sees it: first whether she has to do something. */
@Stateless
@RolesAllowed(Role.Name.ADMIN)
public class OperationDesk {
    /** A server that has said nothing for so long is not there. */
    private static final Duration SILENT = Duration.ofMinutes(3);

    /** Nobody needs to know of a server that has been gone so long. */
    private static final Duration FORGOTTEN = Duration.ofHours(12);

    private static final Duration BACKUP_OLD = Duration.ofHours(50);
    private static final Duration LETTER_OLD = Duration.ofHours(1);
    private static final Duration SHOWN = Duration.ofHours(24);
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    @PersistenceContext
    EntityManager database;

    @Inject
    SignOfLife thisServer;

    @Inject
    LetterFigures letters;

    @Inject
    SearchLag search;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** One server.
     * @param alive whether it was heard of in the last minutes */
    public record Server(
            String place,
            String build,
            Instant startedAt,
            Instant seenAt,
            boolean alive,
            List<Health> health,
            List<JobRun> jobs,
            List<String> remarks,
            @Nullable Instant lastBackup,
            long freeBytes,
            long totalBytes) {}

    /** Half an hour of all servers.
     * @param p95 milliseconds in which 95 of 100 requests were done */
    public record Span(Instant from, long requests, long errors, int p95) {}

    /** What is the matter.
     * @param code for texts {@code operation.matter.<code>}
     * @param about how many, or which; null when the text says all
     * @param urgent whether people notice it already */
    public record Matter(String code, @Nullable Object about, boolean urgent) {}

    /** Everything at once. */
    public record Report(
            List<Matter> matters,
            List<Server> servers,
            List<Span> day,
            long lettersWaiting,
            long lettersFailed,
            @Nullable Instant oldestLetter,
            long searchWaiting,
            @Nullable Instant lastBackup) {
        /** Whether there is nothing to do. */
        public boolean well() {
            return matters.isEmpty();
        }

        /** Whether people notice. */
        public boolean urgent() {
            return matters.stream().anyMatch(Matter::urgent);
        }
    }

    /** How everything is now. */
    public Report report() {
        thisServer.tell();
        database.flush();
        Instant now = clock.instant();
        List<Server> servers = servers(now);
        Instant oldest = letters.oldest().orElse(null);
        long failed = letters.failed();
        Instant backup = servers.stream()
                .map(Server::lastBackup)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Matter> matters = new ArrayList<>();
        for (Server server : servers) {
            matters.addAll(mattersOf(server));
        }
        if (failed > 0) {
            matters.add(new Matter("letters-failed", failed, false));
        }
        if (settings.smtpUrl().isPresent()
                && oldest != null
                && oldest.plus(LETTER_OLD).isBefore(now)) {
            matters.add(new Matter("letters-old", null, true));
        }
        if (!settings.demo() && (backup == null || backup.plus(BACKUP_OLD).isBefore(now))) {
            matters.add(new Matter(backup == null ? "backup-unknown" : "backup-old", null, false));
        }
        return new Report(matters, servers, day(now), letters.waiting(), failed, oldest, search.waiting(), backup);
    }

    private static List<Matter> mattersOf(Server server) {
        if (!server.alive()) {
            return List.of(new Matter("server-silent", server.place(), false));
        }
        List<Matter> matters = new ArrayList<>();
        for (Health part : server.health()) {
            if (part.condition() == Condition.DOWN || part.condition() == Condition.TROUBLE) {
                matters.add(new Matter("part-" + part.name(), server.place(), part.condition() == Condition.DOWN));
            }
        }
        for (JobRun job : server.jobs()) {
            if (job.failed()) {
                matters.add(new Matter("job-failed", job.job(), false));
            }
        }
        return matters;
    }

    // One that was killed and started again at the same place is that one, not two.
    private List<Server> servers(Instant now) {
        List<Server> all = database.createQuery(
                        "select s from ServerSign s where s.seenAt > :longAgo order by s.seenAt desc", ServerSign.class)
                .setParameter("longAgo", now.minus(FORGOTTEN))
                .getResultStream()
                .map(sign -> server(sign, now))
                .toList();
        Set<String> alive =
                all.stream().filter(Server::alive).map(Server::place).collect(Collectors.toSet());
        return all.stream()
                .filter(server -> server.alive() || !alive.contains(server.place()))
                .sorted(Comparator.comparing(Server::place))
                .toList();
    }

    private static Server server(ServerSign sign, Instant now) {
        ServerReport report = JSON.readValue(sign.report(), ServerReport.class);
        return new Server(
                sign.place(),
                sign.build(),
                sign.startedAt(),
                sign.seenAt(),
                sign.seenAt().plus(SILENT).isAfter(now),
                report.health(),
                report.jobs(),
                report.remarks(),
                report.lastBackup().isEmpty() ? null : Instant.parse(report.lastBackup()),
                report.freeBytes(),
                report.totalBytes());
    }

    private List<Span> day(Instant now) {
        long step = STEP.toSeconds();
        Instant last = Instant.ofEpochSecond(now.getEpochSecond() / step * step);
        Instant first = last.minus(SHOWN).plus(STEP);
        TreeMap<Instant, long[]> counts = new TreeMap<>();
        TreeMap<Instant, Durations> durations = new TreeMap<>();
        for (Instant from = first; !from.isAfter(last); from = from.plus(STEP)) {
            counts.put(from, new long[2]);
            durations.put(from, Durations.none());
        }
        database.createQuery("select f from ServerFigures f where f.slot >= :first", ServerFigures.class)
                .setParameter("first", first)
                .getResultStream()
                .forEach(row -> {
                    Instant from = counts.floorKey(row.slot());
                    counts.get(from)[0] += row.requests();
                    counts.get(from)[1] += row.errors();
                    durations.get(from).add(Durations.of(row.durations()));
                });
        return counts.entrySet().stream()
                .map(each -> new Span(
                        each.getKey(),
                        each.getValue()[0],
                        each.getValue()[1],
                        durations.get(each.getKey()).p95()))
                .toList();
    }
}
