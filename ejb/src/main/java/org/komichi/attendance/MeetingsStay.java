package org.komichi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.workshop.LeavingPlanAsked;

/** A meeting for which somebody noted attendance, even if it was taken back, stays in the plan of its workshop. */
@ApplicationScoped
class MeetingsStay {
    @PersistenceContext
    EntityManager database;

    void keep(@Observes LeavingPlanAsked asked) {
        if (any("select count(a) from Attendance a where a.sessionId = :session", asked)
                || any("select count(s) from AttendanceStep s where s.sessionId = :session", asked)) {
            asked.stay();
        }
    }

    private boolean any(String counted, LeavingPlanAsked asked) {
        return database.createQuery(counted, Long.class)
                        .setParameter("session", asked.sessionId())
                        .getSingleResult()
                > 0;
    }
}
