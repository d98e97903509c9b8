package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;

/** What people need to take part, for the team that prepares it. That somebody looked is written down. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class Accommodations {
    @PersistenceContext
    EntityManager database;

    @Inject
    Workshops workshops;

    @Inject
    AuditTrail audit;

    /**
     * One request.
     *
     * @param name null when she told none
     */
    public record Line(String name, String reading, RegistrationStatus status, String wish, Instant askedAt) {}

    /** All requests, in the order of arrival.
     * @throws org.komichi.shared.NotFound when the workshop is another team's */
    public List<Line> all(String slug) {
        Workshop workshop = workshops.organized(slug).workshop();
        audit.record("workshop-accommodations-seen", "workshop", workshop.id(), null);
        return database.createQuery("""
                        select a, r.status, p.name, p.reading from Registration r
                        left join Person p on p.id = r.personId, AccommodationRequest a
                        where a.registrationId = r.id and r.workshopId = :workshop order by r.arrival
                        """, Object[].class)
                .setParameter("workshop", workshop.id())
                .getResultStream()
                .map(row -> {
                    AccommodationRequest asked = (AccommodationRequest) row[0];
                    return new Line(
                            (String) row[2],
                            (String) row[3],
                            (RegistrationStatus) row[1],
                            asked.wish(),
                            asked.askedAt());
                })
                .toList();
    }

    /** How many there are; that somebody counts is nothing to write down. */
    public long count(String slug) {
        return database.createQuery("""
                        select count(a) from AccommodationRequest a join Registration r on r.id = a.registrationId
                        where r.workshopId = :workshop
                        """, Long.class)
                .setParameter("workshop", workshops.organized(slug).workshop().id())
                .getSingleResult();
    }
}
