package org.komichi.editorial;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.komichi.audit.AuditTrail;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.identity.People;
import org.komichi.identity.Role;
import org.komichi.shared.Bilingual;

/**
 * Tells editors and reviewers once of each case whose twelve months are over: one letter for all that fell due since the last one. A
 * case that somebody already writes on is in good hands.
 */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class DueTerm {
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final int NAMED = 10;

    private static final String SINCE = " from LibraryCase c where c.status = :published and c.reviewDueOn > :since"
            + " and c.reviewDueOn <= :today";

    @PersistenceContext
    EntityManager database;

    @Resource
    SessionContext session;

    @Inject
    CaseBook book;

    @Inject
    People people;

    @Inject
    Event<CasesDue> due;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Tells of what fell due. Again on the same day, or on another server, nobody is told again. */
    public void tell() {
        LocalDate today = book.today();
        LocalDate since = Optional.ofNullable(database.createQuery("select max(d.upTo) from DueCall d", LocalDate.class)
                        .getSingleResult())
                .orElse(EVER);
        int count = about("select count(c)" + SINCE, Long.class, since, today)
                .getSingleResult()
                .intValue();
        Set<Long> whom = count == 0 ? Set.of() : answering();
        if (whom.isEmpty() || !isFirst(today)) {
            return;
        }
        due.fire(new CasesDue(
                whom,
                about("select c.title" + SINCE + " order by c.reviewDueOn, c.number", Bilingual.class, since, today)
                        .setMaxResults(NAMED)
                        .getResultList(),
                count));
        audit.record("cases-due-told", "case", null, Integer.toString(count));
    }

    private boolean isFirst(LocalDate today) {
        try {
            database.persist(new DueCall(today, clock.instant()));
            database.flush();
            return true;
        } catch (PersistenceException another) {
            // The other server tells them in this moment.
            session.setRollbackOnly();
            return false;
        }
    }

    private Set<Long> answering() {
        Set<Long> whom = new HashSet<>(people.holding(Role.EDITOR, 0, 0).keySet());
        whom.addAll(people.holding(Role.REVIEWER, 0, 0).keySet());
        return whom;
    }

    private <T> TypedQuery<T> about(String query, Class<T> kind, LocalDate since, LocalDate today) {
        return database.createQuery(query, kind)
                .setParameter("published", CaseStatus.PUBLISHED)
                .setParameter("since", since)
                .setParameter("today", today);
    }
}
