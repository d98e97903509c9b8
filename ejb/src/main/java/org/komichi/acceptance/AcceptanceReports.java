package org.komichi.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komichi.identity.Organisation;

/** What was told of stations, kept in the order in which it was told. */
@ApplicationScoped
class AcceptanceReports {
    @PersistenceContext
    EntityManager database;

    /** Everything told of these stations, the earliest first; one statement. */
    Map<Long, List<Told>> of(Collection<Long> stations) {
        Map<Long, List<Told>> told = new HashMap<>();
        if (!stations.isEmpty()) {
            database.createQuery(
                            "select r from AcceptanceReport r where r.stationId in :stations order by r.toldAt, r.id",
                            AcceptanceReport.class)
                    .setParameter("stations", stations)
                    .getResultList()
                    .forEach(report -> told.computeIfAbsent(report.stationId(), station -> new ArrayList<>())
                            .add(report.told()));
        }
        return told;
    }

    /** Adds what is told now; the very same as the last time, as a double click sends it, is not told again. */
    boolean add(long station, Long person, Acceptance acceptance, Instant now, Instant notAgainSince) {
        // The station's row is the lock: of two clicks the second finds the first one's report.
        database.find(Organisation.class, station, LockModeType.PESSIMISTIC_WRITE);
        List<Told> before = of(List.of(station)).getOrDefault(station, List.of());
        if (!before.isEmpty()
                && before.getLast().acceptance().equals(acceptance)
                && !before.getLast().at().isBefore(notAgainSince)) {
            return false;
        }
        database.persist(new AcceptanceReport(station, person, acceptance, now));
        database.flush();
        return true;
    }
}
