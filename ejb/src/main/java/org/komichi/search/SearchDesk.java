package org.komichi.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.shared.Japan;
import org.komichi.shared.NotFound;

/** What editors and administrators see of the search: how the index is, what was not found, what is wished for. */
@Stateless
@RolesAllowed({Role.Name.EDITOR, Role.Name.ADMIN})
public class SearchDesk {
    private static final int LINES = 100;

    @PersistenceContext
    EntityManager database;

    @Inject
    SearchIndexer indexer;

    @Inject
    SearchChanges changes;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Words for which no case was found.
     *
     * @param times how often, over all days
     * @param last the last day
     */
    public record NotFoundWords(String words, long times, LocalDate last) {}

    /** A wish that nobody has dealt with. */
    public record Wish(long id, String words, LocalDate on) {}

    /** How the index of this server is. */
    public SearchState state() {
        long waiting = database.createQuery(
                        "select count(c) from SearchChange c where c.batch is null or c.batch > :read", Long.class)
                .setParameter("read", indexer.read())
                .getSingleResult();
        // Not the greatest of all: PostgreSQL's driver and the converter do not agree on the type of an aggregate.
        Instant last = database.createQuery(
                        "select c.numberedAt from SearchChange c where c.batch is not null order by c.batch desc",
                        Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
        return indexer.state(waiting, last);
    }

    /** Every server makes its index anew, beside the one that answers. */
    public void rebuild() {
        changes.everything();
        audit.record("search-rebuild-asked", "search", null, null);
    }

    /** What was not found, the most frequent first. */
    public List<NotFoundWords> unanswered() {
        return database.createQuery("""
                        select u.words, sum(u.times), max(u.askedOn) from Unanswered u
                        group by u.words order by sum(u.times) desc, max(u.askedOn) desc, u.words
                        """, Object[].class)
                .setMaxResults(LINES)
                .getResultStream()
                .map(row -> new NotFoundWords((String) row[0], ((Number) row[1]).longValue(), (LocalDate) row[2]))
                .toList();
    }

    /** The wishes that are open, the oldest first. */
    public List<Wish> wishes() {
        return database.createQuery(
                        "select w from CaseWish w where w.doneOn is null order by w.wishedOn, w.id", CaseWish.class)
                .setMaxResults(LINES)
                .getResultStream()
                .map(wish -> new Wish(wish.id(), wish.words(), wish.wishedOn()))
                .toList();
    }

    /** A wish is dealt with. Again changes nothing.
     * @throws NotFound when there is none */
    public void done(long wish) {
        Optional.ofNullable(database.find(CaseWish.class, wish))
                .orElseThrow(NotFound::new)
                .done(Japan.day(clock.instant()));
        audit.record("case-wish-done", "wish", wish, null);
    }
}
