package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;

/**
 * Registrations end {@value #YEARS} year after the last meeting: how many there were stays, whose they were and what they said
 * goes. Attendance and certificates have terms of their own.
 */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class OldRegistrations {
    /** How long it is known who registered, from the end of the last meeting. */
    public static final int YEARS = 1;

    /** Registrations that have somebody although their time is over. */
    static final String OVER = """
            from Registration r where r.personId is not null
            and not exists (select s from WorkshopSession s where s.workshopId = r.workshopId and s.endsAt > :longAgo)
            """;

    @PersistenceContext
    EntityManager database;

    @Inject
    Seating seating;

    @Inject
    Event<RegistrationsForgotten> forgotten;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Numbers of the workshops whose registrations have somebody although their time is over. */
    public List<Long> over() {
        return database.createQuery("select distinct r.workshopId " + OVER + " order by r.workshopId", Long.class)
                .setParameter("longAgo", longAgo(clock.instant()))
                .getResultList();
    }

    static Instant longAgo(Instant now) {
        return now.atZone(ZoneOffset.UTC).minusYears(YEARS).toInstant();
    }

    /** Forgets whose the registrations of a workshop were; again does nothing.
     * @return how many there were */
    public int forget(long workshopId) {
        Workshop workshop = seating.lock(workshopId);
        List<Registration> whose = database.createQuery(
                        "select r from Registration r where r.workshopId = :workshop and r.personId is not null",
                        Registration.class)
                .setParameter("workshop", workshop.id())
                .getResultList();
        if (whose.isEmpty()) {
            return 0;
        }
        database.createQuery("""
                        delete from MakeUp m where m.registrationId in
                        (select r.id from Registration r where r.workshopId = :workshop)
                        """).setParameter("workshop", workshop.id()).executeUpdate();
        whose.forEach(Registration::forgetPerson);
        database.flush();
        forgotten.fire(new RegistrationsForgotten(workshop.id()));
        audit.record("workshop-registrations-forgotten", "workshop", workshop.id(), String.valueOf(whose.size()));
        return whose.size();
    }
}
