package org.komichi.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;

/** The secret address of everybody's own feed: made when she asks for it, made anew or taken back whenever she likes. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class CalendarFeeds {
    private static final String ADDRESS = "calendar-feed-address";
    private static final String FINGERPRINT = "calendar-feed";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    KeyRing keys;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    /** The current person's code; empty when she has no feed. */
    public Optional<String> code() {
        return feedOf(currentPerson.id()).map(feed -> code(feed.personId(), feed.salt()));
    }

    /** Whether the current person's feed has the days of her plan. */
    public boolean withPlan() {
        return feedOf(currentPerson.id()).filter(CalendarFeed::withPlan).isPresent();
    }

    /** Makes a feed for the current person; the address of an earlier one is dead from now on.
     * @param withPlan whether it has the days of her plan */
    public void make(boolean withPlan) {
        long person = currentPerson.id();
        // One after the other: two clicks make one feed.
        database.find(Person.class, person, LockModeType.PESSIMISTIC_WRITE);
        feedOf(person).ifPresent(database::remove);
        database.flush();
        String salt = keys.randomCode();
        database.persist(new CalendarFeed(
                person, salt, keys.fingerprint(FINGERPRINT, code(person, salt)), withPlan, clock.instant()));
        audit.record("calendar-feed-made", "person", person, null);
    }

    /** The current person's feed has the days of her plan from now on, or no more; without a feed nothing changes. */
    public void tellPlan(boolean withPlan) {
        long person = currentPerson.id();
        database.find(Person.class, person, LockModeType.PESSIMISTIC_WRITE);
        feedOf(person).filter(feed -> feed.withPlan() != withPlan).ifPresent(feed -> {
            feed.tell(withPlan);
            audit.record("calendar-feed-changed", "person", person, withPlan ? "with plan" : "without plan");
        });
    }

    /** The current person wants no feed any more. */
    public void stop() {
        feedOf(currentPerson.id()).ifPresent(feed -> {
            database.remove(feed);
            audit.record("calendar-feed-stopped", "person", feed.personId(), null);
        });
    }

    /** Whose feed it is, and whether it has the days of her plan. */
    public record Reader(long personId, boolean withPlan) {}

    /** Whose feed it is.
     * @throws NotFound when the code is no feed's, or not any more */
    @PermitAll
    public Reader readerOf(String code) {
        return database.createQuery("select f from CalendarFeed f where f.fingerprint = :print", CalendarFeed.class)
                .setParameter("print", keys.fingerprint(FINGERPRINT, code))
                .getResultStream()
                .findFirst()
                .map(feed -> new Reader(feed.personId(), feed.withPlan()))
                .orElseThrow(NotFound::new);
    }

    private String code(long person, String salt) {
        return keys.fingerprint(ADDRESS, person + ":" + salt);
    }

    private Optional<CalendarFeed> feedOf(long person) {
        return database.createQuery("select f from CalendarFeed f where f.personId = :person", CalendarFeed.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
