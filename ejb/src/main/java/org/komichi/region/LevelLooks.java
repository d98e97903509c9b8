package org.komichi.region;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.Japan;

/**
 * Who saw whose levels, for those whose levels they are. The audit trail has each look, too, but not the names of those who were on
 * the page; where somebody is only counted, nothing is kept (decision 0293).
 */
@Stateless
public class LevelLooks {
    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /**
     * The current person sees the levels of these people now. Her own do not count, and the same people on the same day are noted once.
     *
     * @param as what she looks as
     * @param organisation in which she has that role; null for none
     */
    @RolesAllowed({Role.Name.MANAGER, Role.Name.ORGANIZER})
    public void note(Collection<Long> people, Role as, Long organisation) {
        long me = currentPerson.id();
        Set<Long> others = new TreeSet<>(people);
        others.remove(me);
        LocalDate today = Japan.day(clock.instant());
        others.removeAll(noted(me, as, today));
        if (others.isEmpty()) {
            return;
        }
        // Her own row is the lock: of two tabs the second finds what the first noted.
        database.find(Person.class, me, LockModeType.PESSIMISTIC_WRITE);
        others.removeAll(noted(me, as, today));
        others.forEach(person -> database.persist(new LevelLook(person, today, me, as, organisation)));
    }

    private List<Long> noted(long viewer, Role as, LocalDate day) {
        return database.createQuery("""
                        select l.personId from LevelLook l where l.viewerId = :viewer and l.on = :day and l.as = :role
                        """, Long.class)
                .setParameter("viewer", viewer)
                .setParameter("day", day)
                .setParameter("role", as)
                .getResultList();
    }

    /** The days since then on which others saw the current person's levels, the latest first. */
    @RolesAllowed(Role.Name.LEARNER)
    public List<SeenBy> mineSince(LocalDate day) {
        return database.createQuery("""
                        select distinct l.on, l.as, o.name from LevelLook l left join Organisation o on o.id = l.organisationId
                        where l.personId = :person and l.on >= :day order by l.on desc, l.as, o.name
                        """, Object[].class)
                .setParameter("person", currentPerson.id())
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new SeenBy((LocalDate) row[0], (Role) row[1], (String) row[2]))
                .toList();
    }
}
