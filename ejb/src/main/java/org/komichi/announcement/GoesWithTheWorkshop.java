package org.komichi.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.workshop.RegistrationsForgotten;
import org.komichi.workshop.WorkshopDiscarded;

/** What is told for a workshop goes with the draft, and who was told what goes with the registrations. */
@ApplicationScoped
class GoesWithTheWorkshop {
    @PersistenceContext
    EntityManager database;

    void go(@Observes WorkshopDiscarded discarded) {
        database.createQuery("delete from ReminderPlan p where p.workshopId = :workshop")
                .setParameter("workshop", discarded.workshopId())
                .executeUpdate();
    }

    void forget(@Observes RegistrationsForgotten forgotten) {
        database.createQuery("""
                        delete from MeetingReminder m where m.sessionId in (
                          select s.id from WorkshopSession s where s.workshopId = :workshop)
                        """)
                .setParameter("workshop", forgotten.workshopId())
                .executeUpdate();
        database.createNativeQuery("""
                        delete from workshop_message_recipient where message_id in (
                          select id from workshop_message where workshop_id = ?1)
                        """).setParameter(1, forgotten.workshopId()).executeUpdate();
    }
}
