package org.komichi.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** What organizers wrote to a person; that it went to her goes with her account. */
@ApplicationScoped
class MessagesToAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    /** One message. */
    public record Received(String subject, String text, Instant sentAt) {}

    @Override
    public String section() {
        return "workshop-messages";
    }

    @Override
    public List<Received> everythingAbout(long personId) {
        return database.createQuery(
                        "select m from WorkshopMessage m where :person member of m.recipients order by m.id",
                        WorkshopMessage.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(sent -> new Received(sent.subject().ja(), sent.text().ja(), sent.sentAt()))
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createNativeQuery("delete from workshop_message_recipient where person_id = ?1")
                .setParameter(1, personId)
                .executeUpdate();
        database.createQuery("delete from MeetingReminder m where m.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
