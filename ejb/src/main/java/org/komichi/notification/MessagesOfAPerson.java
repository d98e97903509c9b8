package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** Messages to a person: she can read when we wrote to her, and they go with her account. */
@ApplicationScoped
class MessagesOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    /** One message, without its text: a link in it could still let somebody in. */
    public record Sent(String subject, Instant createdAt, Instant sentAt) {}

    @Override
    public String section() {
        return "messages";
    }

    @Override
    public List<Sent> everythingAbout(long personId) {
        return database.createQuery("select m from Message m where m.personId = :person order by m.id", Message.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(message -> new Sent(message.subject(), message.createdAt(), message.sentAt()))
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from Message m where m.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
