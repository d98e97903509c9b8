package org.komichi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/**
 * What is held about a person at the door. Who deletes her account leaves a number without a name: that somebody was there
 * stays, her ticket and what was written about her go.
 */
@ApplicationScoped
public class AttendanceOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    /** Everything, in the download. */
    public record Everything(List<Meeting> meetings, List<Change> changes, List<Done> completed) {}

    /** A meeting. */
    public record Meeting(
            String workshop, int meeting, Instant enteredAt, Instant leftAt, Attendance.How how, Boolean judged) {}

    /** A scan or correction. */
    public record Change(Instant notedAt, String what, Instant enteredAt, Instant leftAt, String reason) {}

    /** A workshop that she completed. */
    public record Done(String workshop, LocalDate on) {}

    @Override
    public String section() {
        return "attendance";
    }

    @Override
    public Everything everythingAbout(long personId) {
        return new Everything(meetings(personId), changes(personId), completed(personId));
    }

    private List<Meeting> meetings(long person) {
        return database.createQuery("""
                        select w.slug, s.position, a from Attendance a, WorkshopSession s, Workshop w
                        where s.id = a.sessionId and w.id = a.workshopId and a.personId = :person
                        and a.enteredAt is not null order by s.startsAt
                        """, Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> {
                    Attendance noted = (Attendance) row[2];
                    return new Meeting(
                            (String) row[0],
                            (Integer) row[1],
                            noted.enteredAt(),
                            noted.leftAt(),
                            noted.how(),
                            noted.judged());
                })
                .toList();
    }

    private List<Change> changes(long person) {
        return database.createQuery(
                        "select s from AttendanceStep s where s.personId = :person order by s.id", AttendanceStep.class)
                .setParameter("person", person)
                .getResultStream()
                .map(step ->
                        new Change(step.notedAt(), step.what().name(), step.enteredAt(), step.leftAt(), step.reason()))
                .toList();
    }

    private List<Done> completed(long person) {
        return database.createQuery("""
                        select w.slug, c from Completion c, Workshop w
                        where w.id = c.workshopId and c.personId = :person order by c.completedOn
                        """, Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> new Done((String) row[0], ((Completion) row[1]).completedOn()))
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from Ticket t where t.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
        database.createQuery("update AttendanceStep s set s.reason = null where s.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
