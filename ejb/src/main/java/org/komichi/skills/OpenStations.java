package org.komichi.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.komichi.workshop.Workshop;

/** The stations of workshops that one can register for now. */
@ApplicationScoped
class OpenStations {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** A station of a workshop.
     * @param waiting whether whoever registers now would wait for a seat */
    record Open(String code, Workshop workshop, boolean waiting) {}

    /** Where there is a seat comes before where one would wait; of these, what closes first. One statement. */
    List<Open> all() {
        return database.createQuery("""
                        select s.code, w,
                        (select count(r) from Registration r where r.workshopId = w.id and r.activePerson is not null
                         and r.status in (org.komichi.workshop.RegistrationStatus.CONFIRMED,
                                          org.komichi.workshop.RegistrationStatus.OFFERED)),
                        (select count(r) from Registration r where r.workshopId = w.id and r.activePerson is not null
                         and r.status = org.komichi.workshop.RegistrationStatus.WAITLISTED)
                        from OfferedStation s, Workshop w where w.id = s.workshopId
                        and w.state = org.komichi.workshop.Workshop.State.PUBLISHED
                        and w.opensAt <= :now and w.closesAt > :now order by w.closesAt, s.place
                        """, Object[].class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> open((String) row[0], (Workshop) row[1], (Number) row[2], (Number) row[3]))
                .sorted(Comparator.comparing(Open::waiting))
                .toList();
    }

    private static Open open(String code, Workshop workshop, Number seated, Number waiting) {
        return new Open(code, workshop, !workshop.hasSeat(seated.intValue(), waiting.intValue()));
    }
}
