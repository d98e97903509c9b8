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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;

/** Which meetings the current person missed. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class MyAttendance {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    /**
     * The meetings that are over and that she did not attend, by workshop; of workshops that she completed none, for these she
     * needs no more. Two statements whatever their number.
     */
    public Map<Long, List<WorkshopSession>> missed(Collection<WorkshopSummary> workshops) {
        Map<Long, List<WorkshopSession>> missed = new HashMap<>();
        if (workshops.isEmpty()) {
            return missed;
        }
        Instant latest = clock.instant().minus(AttendanceBook.PATIENCE);
        List<Long> ids = workshops.stream().map(each -> each.workshop().id()).toList();
        Set<Long> completed = Set.copyOf(database.createQuery(
                        "select c.workshopId from Completion c where c.personId = :person and c.workshopId in :ids",
                        Long.class)
                .setParameter("person", currentPerson.id())
                .setParameter("ids", ids)
                .getResultList());
        Map<Long, Attendance> rows = database.createQuery(
                        "select a from Attendance a where a.personId = :person and a.workshopId in :ids",
                        Attendance.class)
                .setParameter("person", currentPerson.id())
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Attendance::sessionId, row -> row));
        for (WorkshopSummary summary : workshops) {
            if (!completed.contains(summary.workshop().id())) {
                missed.put(
                        summary.workshop().id(),
                        summary.sessions().stream()
                                .filter(session -> session.endsAt().isBefore(latest))
                                .filter(session -> !attended(session, rows.get(session.id())))
                                .toList());
            }
        }
        return missed;
    }

    private static boolean attended(WorkshopSession session, Attendance row) {
        return row != null && AttendanceRule.attended(AttendanceBook.meeting(session), row.presence());
    }
}
