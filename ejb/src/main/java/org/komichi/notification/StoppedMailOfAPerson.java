package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** Which mail a person stopped, and since when. */
@ApplicationScoped
class StoppedMailOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    /** One kind that she stopped. */
    public record Stopped(OptionalMail kind, Instant since) {}

    @Override
    public String section() {
        return "stopped-mail";
    }

    @Override
    public List<Stopped> everythingAbout(long personId) {
        return database.createQuery(
                        "select s from StoppedMail s where s.personId = :person order by s.id", StoppedMail.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(stopped -> new Stopped(stopped.kind(), stopped.stoppedAt()))
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from StoppedMail s where s.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
