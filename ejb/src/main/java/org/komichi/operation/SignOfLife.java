package org.komichi.operation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.komichi.notification.LetterFigures;
import org.komichi.search.SearchLag;
import org.komichi.shared.BuildVersion;
import org.komichi.shared.HealthSource;
import org.komichi.shared.ServerName;
import tools.jackson.databind.json.JsonMapper;

/** Tells the others once a minute that this server is alive, how it is, and what it did. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class SignOfLife {
    private static final JsonMapper JSON = JsonMapper.shared();

    @PersistenceContext
    EntityManager database;

    @Inject
    ServerName server;

    @Inject
    @Any
    Instance<HealthSource> parts;

    @Inject
    JobBook jobs;

    @Inject
    RequestFigures figures;

    @Inject
    Remarks remarks;

    @Inject
    DiskSpace disk;

    @Inject
    Telemetry telemetry;

    @Inject
    LetterFigures letters;

    @Inject
    SearchLag search;

    @Inject
    ConnectionPool pool;

    @Inject
    Clock clock;

    private Instant startedAt;

    @PostConstruct
    void begin() {
        startedAt = clock.instant();
    }

    /** Tells it now. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void tell() {
        ServerSign sign = database.createQuery("select s from ServerSign s where s.name = :name", ServerSign.class)
                .setParameter("name", server.name())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new ServerSign(server.name(), server.place(), BuildVersion.TEXT, startedAt));
        sign.alive(JSON.writeValueAsString(report()), clock.instant());
        database.persist(sign);
        figures.toKeep().forEach(this::keep);
        if (telemetry.on()) {
            telemetry.now(latest());
        }
    }

    private Figures latest() {
        long oldest = letters.oldest()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
        return new Figures(
                letters.waiting(),
                letters.failed(),
                oldest,
                search.waiting(),
                pool.inUse().orElse(0),
                pool.free().orElse(0),
                pool.waiting().orElse(0));
    }

    /** Who stops in peace is not missed. */
    @PreDestroy
    void end() {
        database.createQuery("delete from ServerSign s where s.name = :name")
                .setParameter("name", server.name())
                .executeUpdate();
    }

    private ServerReport report() {
        List<HealthSource.Health> health = parts.stream()
                .map(HealthSource::health)
                .sorted(Comparator.comparing(HealthSource.Health::name))
                .toList();
        String lastBackup = remarks.lastBackup().map(Instant::toString).orElse("");
        return new ServerReport(health, jobs.all(), remarks.all(), lastBackup, disk.free(), disk.total());
    }

    private void keep(RequestFigures.Slot slot) {
        Optional<ServerFigures> known = database.createQuery(
                        "select f from ServerFigures f where f.server = :server and f.slot = :slot",
                        ServerFigures.class)
                .setParameter("server", server.name())
                .setParameter("slot", slot.from())
                .getResultStream()
                .findFirst();
        ServerFigures row = known.orElseGet(() -> new ServerFigures(server.name(), slot.from()));
        row.tell(slot);
        database.persist(row);
    }
}
