package org.komichi.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.identity.Role;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.WorkshopSummary;

/** Finds out who attended when a meeting is over; one workshop in one transaction. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class Settling {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    SeatsAtTheDoor seats;

    @Inject
    AttendanceBook book;

    @Inject
    CarriedOver carriedOver;

    @Inject
    Afterwards afterwards;

    /** Addresses of the workshops with something to find out. */
    public List<String> due() {
        return database.createQuery("""
                        select distinct w.slug from Attendance a, WorkshopSession s, Workshop w
                        where a.settledAt is null and s.id = a.sessionId and s.endsAt <= :latest and w.id = a.workshopId
                        """, String.class)
                .setParameter("latest", clock.instant().minus(AttendanceBook.PATIENCE))
                .getResultList();
    }

    /** Tells what follows from the meetings that are over; again tells nothing again. */
    public void settle(String slug) {
        WorkshopSummary summary = seats.lock(slug);
        Map<Long, Map<Long, Attendance>> noted = book.of(summary.workshop().id());
        Set<Long> fromEarlierRuns = carriedOver.people(summary);
        noted.forEach((person, rows) -> {
            if (!fromEarlierRuns.contains(person)) {
                book.settle(summary, rows);
            }
        });
        carriedOver.carry(summary, noted);
        afterwards.ask(summary, noted);
    }
}
