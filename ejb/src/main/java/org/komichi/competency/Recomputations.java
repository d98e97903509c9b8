package org.komichi.competency;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.competency.Recomputation.Reason;
import org.komichi.content.PackKind;
import org.komichi.content.PackPublished;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.Frameworks;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.JapanToday;

/**
 * Keeps the derived standings true where no evidence changes: when the framework does, and when a day passes. Work goes on in
 * parts, each in a transaction of its own; one server at a time does it, and whatever is left undone another goes on with.
 */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class Recomputations {
    private static final int PART = 250;
    private static final int SHOWN = 10;

    @PersistenceContext
    EntityManager database;

    @Inject
    Frameworks frameworks;

    @Inject
    StandingBook book;

    @Inject
    StandingTable table;

    @Inject
    JapanToday today;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The latest recomputations, the newest first. */
    @RolesAllowed(Role.Name.ADMIN)
    public List<RecomputationProgress> latest() {
        return database.createQuery("select r from Recomputation r order by r.id desc", Recomputation.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(Recomputation::shown)
                .toList();
    }

    /** An administrator has everything computed anew. While that is under way, asking again changes nothing. */
    @RolesAllowed(Role.Name.ADMIN)
    public void ask() {
        CompetencyFramework framework = frameworks.published().latest();
        if (underWay().isEmpty()) {
            begin(Reason.ASKED, framework.version());
            audit.record("standings-recomputation-asked", "framework", null, framework.version());
        }
    }

    /** Another framework counts from now on. */
    @PermitAll
    public void published(@Observes PackPublished event) {
        if (event.kind() == PackKind.FRAMEWORK) {
            database.flush();
            begin(Reason.FRAMEWORK, frameworks.published().latest().version());
        }
    }

    /**
     * Does the next part of what is under way.
     *
     * @param server names who asks
     * @return whether there may be more to do for this server
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean next(String server) {
        Optional<Recomputation> open = underWay();
        if (open.isEmpty() || !open.get().takenBy(server, clock.instant())) {
            return false;
        }
        Recomputation job = open.get();
        List<Long> people = database.createQuery("""
                        select p.id from Person p where p.id > :last and p.status <> :deleted
                        and exists (select e.id from Evidence e where e.personId = p.id) order by p.id
                        """, Long.class)
                .setParameter("last", job.lastPerson())
                .setParameter("deleted", AccountStatus.DELETED)
                .setMaxResults(PART)
                .getResultList();
        if (people.isEmpty()) {
            job.finish(clock.instant());
            return false;
        }
        settle(people);
        job.advance(people.getLast(), people.size());
        return true;
    }

    /**
     * Settles levels that have run out, of some of the people whose are.
     *
     * @param after only of people with a greater number
     * @return the last person that was settled; empty when there is nobody
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Long> settleOver(long after) {
        List<Long> people = table.over(today.date(), after, PART);
        settle(people);
        return people.isEmpty() ? Optional.empty() : Optional.of(people.getLast());
    }

    // Always in the order of their numbers: of two that lock several people none waits for the other in a circle.
    private void settle(List<Long> people) {
        if (!people.isEmpty()) {
            database.createQuery("select p from Person p where p.id in :people order by p.id", Person.class)
                    .setParameter("people", people)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            book.settle(people);
        }
    }

    private Optional<Recomputation> underWay() {
        return database.createQuery("select r from Recomputation r where r.underWay = 1", Recomputation.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private void begin(Reason reason, String version) {
        long people = database.createQuery("select count(distinct e.personId) from Evidence e", Long.class)
                .getSingleResult();
        underWay()
                .ifPresentOrElse(
                        job -> job.restart(reason, version, people, clock.instant()),
                        () -> database.persist(new Recomputation(reason, version, people, clock.instant())));
    }
}
