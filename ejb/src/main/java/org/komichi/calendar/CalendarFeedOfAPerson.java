package org.komichi.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** What calendars hold about a person: since when she has a feed. */
@ApplicationScoped
public class CalendarFeedOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Override
    public String section() {
        return "calendar-feed";
    }

    @Override
    public List<String> everythingAbout(long personId) {
        return database.createQuery("select f from CalendarFeed f where f.personId = :person", CalendarFeed.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(feed -> feed.createdAt().toString())
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from CalendarFeed f where f.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
