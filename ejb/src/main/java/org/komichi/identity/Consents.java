package org.komichi.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;

/** What people agreed to, per purpose; each can be withdrawn at any time. */
@Stateless
@RolesAllowed({Role.Name.LEARNER, Role.Name.SYSTEM})
public class Consents {
    /** The version of the texts that are shown now; a change of their meaning changes it. */
    public static final String TEXT_VERSION = "2026-11";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    ConsentHistory history;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Event<ConsentWithdrawn> withdrawn;

    /** All decisions of the current person, the latest first. */
    public List<ConsentDecision> history() {
        return history.of(currentPerson.id());
    }

    /** Whether somebody agrees to a purpose now. */
    public boolean holds(long personId, ConsentPurpose purpose) {
        return holders(purpose, List.of(personId)).contains(personId);
    }

    /** Which of these people agree to a purpose now; one statement, whatever their number. */
    public Set<Long> holders(ConsentPurpose purpose, Collection<Long> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return given(database.createQuery("""
                        select c.personId, c.given from Consent c
                        where c.purpose = :purpose and c.personId in :people
                          and not exists (select d.id from Consent d
                                          where d.personId = c.personId and d.purpose = c.purpose and d.decidedAt > c.decidedAt)
                        """, Object[].class)
                .setParameter("purpose", purpose)
                .setParameter("people", people)
                .getResultList());
    }

    /** Everybody who agrees to a purpose now; one statement. */
    public Set<Long> holders(ConsentPurpose purpose) {
        return given(database.createQuery("""
                        select c.personId, c.given from Consent c
                        where c.purpose = :purpose
                          and not exists (select d.id from Consent d
                                          where d.personId = c.personId and d.purpose = c.purpose and d.decidedAt > c.decidedAt)
                        """, Object[].class)
                .setParameter("purpose", purpose)
                .getResultList());
    }

    // Asked here, not in the statement: the boolean of a condition becomes a number there, which H2 refuses.
    private static Set<Long> given(List<Object[]> decisions) {
        return decisions.stream()
                .filter(decision -> (Boolean) decision[1])
                .map(decision -> (Long) decision[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The current person decides. Deciding the same again is no new decision, unless the text has changed. */
    @RolesAllowed(Role.Name.LEARNER)
    public void decide(ConsentPurpose purpose, boolean given) {
        if (purpose.informationOnly()) {
            return;
        }
        long person = currentPerson.id();
        // The row of the person is the lock: of a double click the second finds the first decision.
        database.find(Person.class, person, LockModeType.PESSIMISTIC_WRITE);
        boolean same = history.of(person).stream()
                .filter(decision -> decision.purpose() == purpose)
                .findFirst()
                .map(latest -> latest.given() == given && latest.textVersion().equals(TEXT_VERSION))
                .orElse(!given);
        if (same) {
            return;
        }
        database.persist(new Consent(person, purpose, TEXT_VERSION, given, clock.instant()));
        audit.record(given ? "consent-given" : "consent-withdrawn", "person", person, purpose + " " + TEXT_VERSION);
        if (!given) {
            withdrawn.fire(new ConsentWithdrawn(person, purpose));
        }
    }

    /** Notes that somebody was told, at sign-up, what running the training needs. */
    @PermitAll
    public void informed(long personId) {
        database.persist(new Consent(personId, ConsentPurpose.OPERATION, TEXT_VERSION, true, clock.instant()));
    }

    /** People of a demonstration agreed to something. */
    @RolesAllowed(Role.Name.SYSTEM)
    public void agreed(Collection<Long> people, ConsentPurpose purpose) {
        people.forEach(person -> database.persist(new Consent(person, purpose, TEXT_VERSION, true, clock.instant())));
    }
}
