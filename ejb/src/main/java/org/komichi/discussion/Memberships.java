package org.komichi.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.komichi.identity.CurrentPerson;
import org.komichi.shared.NotFound;

/** Who is in which group. To everybody else a group is not there. */
@ApplicationScoped
class Memberships {
    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    /** A group that the current person is in, and how. */
    record Mine(GroupSpace group, GroupMember me) {
        boolean facilitator() {
            return me.facilitator();
        }

        /** @throws NotFound when she is no facilitator of it */
        Mine mustFacilitate() {
            if (!facilitator()) {
                throw new NotFound();
            }
            return this;
        }
    }

    /** @throws NotFound when there is no such group, or she is not in it */
    Mine in(String slug) {
        return database.createQuery("""
                        select g, m from GroupSpace g, GroupMember m
                        where g.slug = :slug and m.groupId = g.id and m.personId = :person
                        """, Object[].class)
                .setParameter("slug", slug)
                .setParameter("person", currentPerson.id())
                .getResultStream()
                .findFirst()
                .map(row -> new Mine((GroupSpace) row[0], (GroupMember) row[1]))
                .orElseThrow(NotFound::new);
    }

    Optional<GroupSpace> find(String slug) {
        return database.createQuery("select g from GroupSpace g where g.slug = :slug", GroupSpace.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Everybody in a group, facilitators first. */
    List<GroupMember> of(GroupSpace group) {
        return database.createQuery("""
                        select m from GroupMember m where m.groupId = :group
                        order by m.facilitator desc, m.id
                        """, GroupMember.class)
                .setParameter("group", group.id())
                .getResultList();
    }

    /** Holds the group, so that whoever changes its members works alone. */
    void lock(GroupSpace group) {
        database.lock(group, LockModeType.PESSIMISTIC_WRITE);
    }
}
