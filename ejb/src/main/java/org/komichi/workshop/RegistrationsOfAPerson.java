package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/**
 * What workshops hold about a person: her registrations and what she said. Who deletes her account gives her seats and places
 * back, and takes her words along.
 */
@ApplicationScoped
public class RegistrationsOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Inject
    Seating seating;

    @Inject
    AccommodationWishes wishes;

    @Inject
    Clock clock;

    /**
     * A registration in the download.
     *
     * @param reason why she should come, in her words
     * @param refusal why she was refused, in the organizer's words
     * @param accommodation what she needs to take part, while it is kept
     */
    public record Line(
            String workshop,
            RegistrationStatus status,
            Instant registeredAt,
            String reason,
            String refusal,
            List<Answer> answers,
            String accommodation) {}

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
                    return new Line(
                            (String) row[0],
                            registration.status(),
                            registration.registeredAt(),
                            registration.reason(),
                            registration.refusal(),
                            registration.answers(),
                            wishes.of(registration.id())
                                    .map(AccommodationRequest::wish)
                                    .orElse(null));
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
        database.createQuery("select r from Registration r where r.personId = :person", Registration.class)
                .setParameter("person", personId)
                .getResultStream()
                .forEach(Registration::forgetWords);
    }
}
