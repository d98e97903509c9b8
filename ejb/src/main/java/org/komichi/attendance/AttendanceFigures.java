package org.komichi.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.identity.Role;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;

/**
 * How far somebody came in a workshop, in figures: for rooms that have made sure that the reader may know it of these people.
 */
@Stateless
@RolesAllowed(Role.Name.MANAGER)
public class AttendanceFigures {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** How far she came.
     * @param meetings attended, of those that are over */
    public record Attended(int meetings, boolean completed) {
        /** Nothing noted. */
        public static final Attended NOTHING = new Attended(0, false);
    }

    /** How far these people came, by person; who is not named attended nothing. Two statements whatever their number. */
    public Map<Long, Attended> of(WorkshopSummary summary, Collection<Long> persons) {
        Map<Long, Attended> figures = new HashMap<>();
        if (persons.isEmpty()) {
            return figures;
        }
        Instant now = clock.instant();
        Map<Long, Map<Long, AttendanceRule.Presence>> presences = presences(summary, persons, now);
        Set<Long> completed = Set.copyOf(database.createQuery(
                        "select c.personId from Completion c where c.workshopId = :workshop and c.personId in :persons",
                        Long.class)
                .setParameter("workshop", summary.workshop().id())
                .setParameter("persons", persons)
                .getResultList());
        AttendanceRule rule = AttendanceBook.rule(summary);
        for (long person : persons) {
            figures.put(
                    person,
                    new Attended(
                            rule.attended(presences.getOrDefault(person, Map.of()))
                                    .size(),
                            completed.contains(person)));
        }
        return figures;
    }

    private Map<Long, Map<Long, AttendanceRule.Presence>> presences(
            WorkshopSummary summary, Collection<Long> persons, Instant now) {
        Set<Long> over = summary.sessions().stream()
                .filter(session -> !session.endsAt().isAfter(now))
                .map(WorkshopSession::id)
                .collect(Collectors.toSet());
        Map<Long, Map<Long, AttendanceRule.Presence>> presences = new HashMap<>();
        database.createQuery(
                        "select a from Attendance a where a.workshopId = :workshop and a.personId in :persons",
                        Attendance.class)
                .setParameter("workshop", summary.workshop().id())
                .setParameter("persons", persons)
                .getResultStream()
                .filter(row -> over.contains(row.sessionId()))
                .forEach(row -> presences
                        .computeIfAbsent(row.personId(), person -> new HashMap<>())
                        .put(row.sessionId(), row.presence()));
        return presences;
    }
}
