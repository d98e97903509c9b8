package org.komichi.competency;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;

/**
 * Whose evidence somebody may look at by her roles: that of those who take part in a run of her teams, or in a run that she was given.
 * An assessor of the whole platform may look at everybody's; an organizer never is one of the whole platform.
 *
 * @param everybody whether she may look at everybody's
 * @param teams whose runs are hers
 * @param runs that she was given one by one
 */
public record Reach(boolean everybody, Set<Long> teams, Set<Long> runs) {
    private static final String ORGANIZED = " in (select p.personId from Participant p join Run r on r.id = p.runId"
            + " where r.organisationId in :teams or r.id in :runs)";

    // An empty list is no valid IN list on every database.
    private static final Set<Long> NONE = Set.of(-1L);

    public Reach {
        teams = teams.isEmpty() ? NONE : Set.copyOf(teams);
        runs = runs.isEmpty() ? NONE : Set.copyOf(runs);
    }

    /** The reach of somebody in these roles. */
    public static Reach of(CurrentPerson who, Role... roles) {
        Set<Long> teams = new HashSet<>();
        Set<Long> runs = new HashSet<>();
        for (Role role : roles) {
            teams.addAll(who.scopesOf(role, Scope.ORGANISATION));
            runs.addAll(who.scopesOf(role, Scope.RUN));
        }
        boolean everybody = Arrays.asList(roles).contains(Role.ASSESSOR) && who.holdsOnPlatform(Role.ASSESSOR);
        return new Reach(everybody, teams, runs);
    }

    /** A condition of a query: that a person is within reach.
     * @param person path of her number in the query */
    public String covers(String person) {
        return everybody ? "0 = 0" : person + ORGANIZED;
    }

    /** Binds what the condition asks for. */
    public <T> TypedQuery<T> in(TypedQuery<T> query) {
        return everybody ? query : query.setParameter("teams", teams).setParameter("runs", runs);
    }

    /** Whether one person is within reach. */
    public boolean covers(EntityManager database, long personId) {
        List<Long> found = in(database.createQuery(
                                "select x.id from Person x where x.id = :person and " + covers("x.id"), Long.class)
                        .setParameter("person", personId))
                .getResultList();
        return !found.isEmpty();
    }
}
