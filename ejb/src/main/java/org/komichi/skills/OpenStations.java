package org.komichi.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.komichi.workshop.Workshop;

/** The stations of workshops that one can register for now. */
@ApplicationScoped
class OpenStations {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** A station of a workshop. */
    record Open(String code, Workshop workshop) {}

    /** Those of workshops that close first before the others. */
    List<Open> all() {
        return database.createQuery("""
                        select s.code, w from OfferedStation s, Workshop w where w.id = s.workshopId
                        and w.state = org.komichi.workshop.Workshop.State.PUBLISHED
                        and w.opensAt <= :now and w.closesAt > :now order by w.closesAt, s.place
                        """, Object[].class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> new Open((String) row[0], (Workshop) row[1]))
                .toList();
    }
}
