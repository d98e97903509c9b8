package org.komichi.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names and professions of people, for the rooms that may show them: a room asks for the people of its own run or
 * certificate only, and records in the audit trail that they were seen.
 */
@Stateless
@RolesAllowed({Role.Name.LEARNER, Role.Name.SYSTEM})
public class People {
    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    /** The current person. */
    public PersonSummary me() {
        return find(currentPerson.id()).orElseThrow();
    }

    /** One person, if there is one of this number. */
    public Optional<PersonSummary> find(long id) {
        return Optional.ofNullable(summaries(List.of(id)).get(id));
    }

    /** Who signs in with an address and has confirmed it, for a deed that names a person by it. */
    public Optional<PersonSummary> active(EmailAddress email) {
        return database.createQuery(
                        "select p.id from Person p where p.email = :email and p.status = :active", Long.class)
                .setParameter("email", email)
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultStream()
                .findFirst()
                .flatMap(this::find);
    }

    /** Who holds a role for the platform, an organisation or a run, by number; people who can sign in only. */
    public Map<Long, PersonSummary> holding(Role role, long organisation, long run) {
        return summaries(database.createQuery("""
                        select distinct g.personId from RoleGrant g join Person p on p.id = g.personId
                        where g.role = :role and p.status = :active
                        and (g.scope = :platform or g.scope = :ofTeam and g.scopeId = :organisation
                          or g.scope = :ofRun and g.scopeId = :run)
                        """, Long.class)
                .setParameter("role", role)
                .setParameter("active", AccountStatus.ACTIVE)
                .setParameter("platform", Scope.PLATFORM)
                .setParameter("ofTeam", Scope.ORGANISATION)
                .setParameter("organisation", organisation)
                .setParameter("ofRun", Scope.RUN)
                .setParameter("run", run)
                .getResultList());
    }

    /** People by number; one statement, whatever their number. */
    public Map<Long, PersonSummary> summaries(Collection<Long> ids) {
        Map<Long, PersonSummary> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        List<Object[]> rows = database.createQuery("""
                        select p, o.name from Person p left join Organisation o on o.id = p.organisationId
                        where p.id in :ids
                        """, Object[].class)
                .setParameter("ids", ids)
                .getResultList();
        for (Object[] row : rows) {
            Person person = (Person) row[0];
            Profile profile = person.profile();
            found.put(
                    person.id(),
                    new PersonSummary(
                            person.id(),
                            profile.name(),
                            profile.reading(),
                            profile.profession(),
                            person.organisationId(),
                            (String) row[1],
                            person.locale()));
        }
        return found;
    }

    /** The whole profile of one person, for the room that copies a band of it into an answer. */
    public Profile profile(long id) {
        Person person = database.find(Person.class, id);
        return person == null ? Profile.EMPTY : person.profile();
    }
}
