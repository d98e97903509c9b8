package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** What workshops hold about a person: her registrations. Who deletes her account gives her seats and places back. */
@ApplicationScoped
public class RegistrationsOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Inject
    Seating seating;

    @Inject
    Clock clock;

    /** A registration in the download. */
    public record Line(String workshop, RegistrationStatus status, Instant registeredAt) {}

    @Override
    public String section() {
        return "workshop-registrations";
    }

    @Override
    public List<Line> everythingAbout(long personId) {
        return database.createQuery("""
                        select w.slug, r from Registration r, Workshop w
                        where w.id = r.workshopId and r.personId = :person order by r.id
                        """, Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> {
                    Registration registration = (Registration) row[1];
                    return new Line((String) row[0], registration.status(), registration.registeredAt());
                })
                .toList();
    }

    @Override
    public void forget(long personId) {
        List<Registration> active = database.createQuery(
                        "select r from Registration r where r.activePerson = :person order by r.workshopId",
                        Registration.class)
                .setParameter("person", personId)
                .getResultList();
        Instant now = clock.instant();
        for (Registration registration : active) {
            Workshop workshop = seating.lock(registration.workshopId());
            database.refresh(registration);
            if (registration.status().active()) {
                seating.free(workshop, registration, RegistrationStep.Cause.GIVEN_BACK, now);
            }
        }
    }
}
